-- What of OpenStreetMap goes into a map pack: eleven small layers, and nothing about a person.
-- tilemaker calls the functions; the layers and their zooms stand in profile.json.

node_keys = { "place", "amenity", "railway", "leisure", "tourism", "highway" }

local MAIN = { motorway = 7, trunk = 7, primary = 9, secondary = 10, tertiary = 11 }
local MINOR = {
  residential = 12, unclassified = 12, living_street = 12, road = 12, service = 13
}
local PATHS = {
  footway = 14, path = 14, cycleway = 14, pedestrian = 13, track = 13, steps = 14, bridleway = 14
}
local GREEN = {
  landuse = { forest = true, grass = true, meadow = true, village_green = true,
              recreation_ground = true, cemetery = true, allotments = true },
  leisure = { park = true, garden = true, nature_reserve = true, golf_course = true },
  natural = { wood = true, scrub = true, heath = true, grassland = true },
}
local YARDS = {
  amenity = { school = true, kindergarten = true, university = true, college = true,
              hospital = true },
  leisure = { pitch = true, playground = true, sports_centre = true },
}
local SITES = {
  amenity = { school = true, library = true, police = true, hospital = true, townhall = true,
              pharmacy = true, place_of_worship = true, community_centre = true, theatre = true,
              cinema = true, nightclub = true },
  railway = { station = true, halt = true },
  tourism = { museum = true },
  leisure = { park = true },
}
local PLACES = {
  city = 6, town = 8, village = 10, suburb = 11, quarter = 12, neighbourhood = 13, hamlet = 12,
  locality = 13
}

function init_function() end
function exit_function() end

local function one_of(thing, table_of_keys)
  for key, values in pairs(table_of_keys) do
    local value = thing:Find(key)
    if values[value] then return value end
  end
  return nil
end

-- Swedish first: two languages are official in parts of the country.
local function called(thing)
  local swedish = thing:Find("name:sv")
  if swedish ~= "" then return swedish end
  return thing:Find("name")
end

local function name_it(thing, layer, class, as_centre, least_zoom)
  local words = called(thing)
  if words == "" then return end
  if as_centre then thing:LayerAsCentroid(layer) else thing:Layer(layer, false) end
  thing:Attribute("name", words)
  if class then thing:Attribute("class", class) end
  thing:MinZoom(least_zoom)
end

function node_function(node)
  local place = node:Find("place")
  if PLACES[place] then
    name_it(node, "name", place, false, PLACES[place])
  end
  local site = one_of(node, SITES)
  if site then
    name_it(node, "site", site == "station" and "railway" or site, false, 14)
  end
end

local function road_class(way)
  local highway = way:Find("highway"):gsub("_link$", "")
  if MAIN[highway] then return highway, MAIN[highway] end
  if MINOR[highway] then return highway, MINOR[highway] end
  if PATHS[highway] then return "path", PATHS[highway] end
  if way:Find("railway") == "rail" or way:Find("railway") == "light_rail" then return "rail", 10 end
  return nil
end

local function add_road(way)
  local class, least_zoom = road_class(way)
  if not class then return end
  if way:Find("area") == "yes" then return end
  way:Layer("road", false)
  way:Attribute("class", class)
  way:MinZoom(least_zoom)
  if class ~= "rail" then
    name_it(way, "street_name", class, false, math.max(11, least_zoom))
  end
end

local function add_ground(way)
  if way:Find("natural") == "water" or way:Find("waterway") == "riverbank"
     or way:Find("natural") == "bay" then
    way:Layer("water", true)
    name_it(way, "water_name", nil, true, 12)
  elseif one_of(way, GREEN) then
    way:Layer("green", true)
  elseif one_of(way, YARDS) then
    way:Layer("yard", true)
  end
end

function way_function(way)
  add_road(way)
  local waterway = way:Find("waterway")
  if waterway == "river" or waterway == "canal" or waterway == "stream" then
    way:Layer("stream", false)
    name_it(way, "water_name", nil, true, 12)
  end
  local building = way:Find("building")
  if building ~= "" and building ~= "no" then
    way:Layer("building", true)
  end
  if way:Find("boundary") == "administrative" and way:Find("admin_level") == "7" then
    way:Layer("border", false)
  end
  if way:IsClosed() then
    add_ground(way)
    local site = one_of(way, SITES)
    if site then
      name_it(way, "site", site, true, site == "park" and 13 or 14)
    end
  end
end
