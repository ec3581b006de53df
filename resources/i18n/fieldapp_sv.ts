<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE">
    <context>
        <name>AboutCard</name>
        <message>
            <source>About and support</source>
            <translation>Om och hjälp</translation>
        </message>
        <message>
            <source>Fieldapp</source>
            <translation>Fältapp</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>Hämtar …</translation>
        </message>
        <message>
            <source>Report to support</source>
            <translation>Rapport till support</translation>
        </message>
        <message>
            <source>Versions, counts and states. No personal data and nothing you wrote.</source>
            <translation>Versioner, antal och lägen. Inga personuppgifter och inget du har skrivit.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiera</translation>
        </message>
        <message>
            <source>Copy the report to support</source>
            <translation>Kopiera rapporten till support</translation>
        </message>
        <message>
            <source>Version {version}, store format {format}</source>
            <translation>Version {version}, databasformat {format}</translation>
        </message>
    </context>
    <context>
        <name>ActivitiesScreen</name>
        <message>
            <source>Export</source>
            <translation>Exportera</translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Aktiviteter</translation>
        </message>
        <message>
            <source>Nothing fits the filter.</source>
            <translation>Inget stämmer med filtret.</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Rensa filter</translation>
        </message>
        <message>
            <source>Nothing is logged this month. What you log shows here at once, also offline.</source>
            <translation>Inget loggat den här månaden. Det du loggar syns här direkt, även utan nät.</translation>
        </message>
        <message>
            <source>Log activity</source>
            <translation>Logga aktivitet</translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n timme</numerusform>
                <numerusform>%n timmar</numerusform>
            </translation>
        </message>
        <message>
            <source>The activity is removed.</source>
            <translation>Aktiviteten är borttagen.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>The activity is back.</source>
            <translation>Aktiviteten är tillbaka.</translation>
        </message>
    </context>
    <context>
        <name>ActivityDetail</name>
        <message>
            <source>The chosen activity</source>
            <translation>Den valda aktiviteten</translation>
        </message>
        <message>
            <source>Choose an activity to read all about it.</source>
            <translation>Välj en aktivitet för att läsa allt om den.</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Upprepa</translation>
        </message>
        <message>
            <source>Log the same again, now</source>
            <translation>Logga samma igen, nu</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Återställ</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mer</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Borttagen</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Plats</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Löfte</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vilka</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n personer</numerusform>
            </translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Mötta</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Resultat</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Utfall</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n till</numerusform>
                <numerusform>%n till</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ActivityList</name>
        <message>
            <source>{day}, {times}</source>
            <translation>{day}, {times}</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>På den här datorn</translation>
        </message>
        <message>
            <source>Waiting for network</source>
            <translation>Väntar på nät</translation>
        </message>
        <message>
            <source>On the server</source>
            <translation>På servern</translation>
        </message>
        <message>
            <source>Needs a choice</source>
            <translation>Behöver ett val</translation>
        </message>
        <message>
            <source>Refused by the server</source>
            <translation>Avvisad av servern</translation>
        </message>
        <message>
            <source>Today, {day}</source>
            <translation>I dag, {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s), {time}</source>
            <translation>
                <numerusform>%n aktivitet, {time}</numerusform>
                <numerusform>%n aktiviteter, {time}</numerusform>
            </translation>
        </message>
        <message>
            <source>No place</source>
            <translation>Ingen plats</translation>
        </message>
        <message>
            <source>No promise</source>
            <translation>Inget löfte</translation>
        </message>
        <message>
            <source>Being fetched</source>
            <translation>Hämtas</translation>
        </message>
    </context>
    <context>
        <name>ActivityShelf</name>
        <message>
            <source>{name} is attached.</source>
            <translation>{name} är bifogad.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>The attachment is removed.</source>
            <translation>Bilagan är borttagen.</translation>
        </message>
        <message>
            <source>The activity has the position of the photo.</source>
            <translation>Aktiviteten har fått fotots position.</translation>
        </message>
    </context>
    <context>
        <name>AmendSheet</name>
        <message>
            <source>Amend the activity</source>
            <translation>Ändra aktiviteten</translation>
        </message>
        <message>
            <source>Say where it was. Choose a place or write an address.</source>
            <translation>Säg var det var. Välj en plats eller skriv en adress.</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>Med egna ord</translation>
        </message>
        <message>
            <source>Name of a colleague</source>
            <translation>En kollegas namn</translation>
        </message>
        <message>
            <source>No promise</source>
            <translation>Inget löfte</translation>
        </message>
        <message>
            <source>Such as: wrong length, the colleague joined later</source>
            <translation>Till exempel: fel längd, kollegan kom senare</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Löfte</translation>
        </message>
        <message>
            <source>Helps whoever reads the history. You may leave it empty</source>
            <translation>Hjälper den som läser historiken. Får lämnas tomt</translation>
        </message>
        <message>
            <source>Why do you change it?</source>
            <translation>Varför ändrar du?</translation>
        </message>
        <message>
            <source>The change is saved.</source>
            <translation>Ändringen är sparad.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
    </context>
    <context>
        <name>ApprovedCard</name>
        <message>
            <source>Approved</source>
            <translation>Godkänt</translation>
        </message>
        <message>
            <source>None yet. You post the text yourself; the app sends nothing.</source>
            <translation>Inget ännu. Du publicerar texten själv; appen skickar inget.</translation>
        </message>
        <message>
            <source>{name}, {day}</source>
            <translation>{name}, {day}</translation>
        </message>
    </context>
    <context>
        <name>AttachmentSheet</name>
        <message>
            <source>Caption</source>
            <translation>Bildtext</translation>
        </message>
        <message>
            <source>What it shows</source>
            <translation>Vad den visar</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>Hämta</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Spara en kopia</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>taken {when}</source>
            <translation>tagen {when}</translation>
        </message>
        <message>
            <source>It is fetched as soon as there is a network.</source>
            <translation>Den hämtas så fort det finns nät.</translation>
        </message>
        <message>
            <source>A colleague's. Fetch it to have it here, also without a network.</source>
            <translation>En kollegas. Hämta den så finns den här, även utan nät.</translation>
        </message>
        <message>
            <source>Kept as it was. What its program wrote into it is still in it.</source>
            <translation>Sparad som den var. Det som programmet skrev in i filen finns kvar.</translation>
        </message>
        <message>
            <source>The copy is saved. It is not encrypted.</source>
            <translation>Kopian är sparad. Den är inte krypterad.</translation>
        </message>
    </context>
    <context>
        <name>AttachmentStrip</name>
        <message>
            <source>Add photo or document</source>
            <translation>Lägg till foto eller dokument</translation>
        </message>
        <message>
            <source>Drop or paste here. What the camera wrote into a photo is removed.</source>
            <translation>Släpp eller klistra in här. Det som kameran skrev in i ett foto tas bort.</translation>
        </message>
        <message>
            <source>Taking it in …</source>
            <translation>Lägger till …</translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s)</source>
            <translation>
                <numerusform>%n bilaga</numerusform>
                <numerusform>%n bilagor</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Attachments</name>
        <message>
            <source>{name} was not added: it is {value}, expected {expected}.</source>
            <translation>{name} lades inte till: den är {value}, förväntat {expected}.</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>bild</translation>
        </message>
        <message>
            <source>document</source>
            <translation>dokument</translation>
        </message>
        <message>
            <source>waiting to be sent</source>
            <translation>väntar på att skickas</translation>
        </message>
        <message>
            <source>is being fetched</source>
            <translation>hämtas</translation>
        </message>
        <message>
            <source>not fetched yet</source>
            <translation>inte hämtad än</translation>
        </message>
    </context>
    <context>
        <name>Brand</name>
        <message>
            <source>Fieldapp</source>
            <translation>Fältapp</translation>
        </message>
    </context>
    <context>
        <name>CheckLamp</name>
        <message>
            <source>done</source>
            <translation>klart</translation>
        </message>
        <message>
            <source>partly there</source>
            <translation>delvis klart</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>saknas</translation>
        </message>
    </context>
    <context>
        <name>Checks</name>
        <message>
            <source>Specific</source>
            <translation>Specifikt</translation>
        </message>
        <message>
            <source>Measurable</source>
            <translation>Mätbart</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Ansvarig</translation>
        </message>
        <message>
            <source>Timed</source>
            <translation>Tidsatt</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Överens</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>Citizens</source>
            <translation>Medborgare</translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n saknas</numerusform>
                <numerusform>%n saknas</numerusform>
            </translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>till {day}</translation>
        </message>
        <message>
            <source>in writing</source>
            <translation>skriftligt</translation>
        </message>
        <message numerus="yes">
            <source>%n role(s)</source>
            <translation>
                <numerusform>%n roll</numerusform>
                <numerusform>%n roller</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dialogue(s)</source>
            <translation>
                <numerusform>%n dialog</numerusform>
                <numerusform>%n dialoger</numerusform>
            </translation>
        </message>
        <message>
            <source>what and where</source>
            <translation>vad och var</translation>
        </message>
        <message>
            <source>named</source>
            <translation>namngiven</translation>
        </message>
        <message>
            <source>reason given</source>
            <translation>motiverat</translation>
        </message>
        <message>
            <source>a commitment: who does what, how often</source>
            <translation>ett åtagande: vem gör vad, hur ofta</translation>
        </message>
        <message>
            <source>who does which part, in the wording</source>
            <translation>vem som gör vilken del, i löftestexten</translation>
        </message>
        <message>
            <source>Still missing: {missing}</source>
            <translation>Saknas ännu: {missing}</translation>
        </message>
        <message>
            <source>{what}: still missing {missing}</source>
            <translation>{what}: saknar ännu {missing}</translation>
        </message>
        <message>
            <source>Say how many, how often or until when.</source>
            <translation>Skriv hur många, hur ofta eller till när.</translation>
        </message>
        <message>
            <source>Say what is done, where and for whom.</source>
            <translation>Skriv vad som görs, var och för vem.</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>”{words}”</translation>
        </message>
        <message>
            <source>Vague words: {words}. {advice} It can be saved.</source>
            <translation>Vaga ord: {words}. {advice} Det går att spara ändå.</translation>
        </message>
    </context>
    <context>
        <name>ChecksCard</name>
        <message>
            <source>Check</source>
            <translation>Kontroll</translation>
        </message>
        <message>
            <source>What was checked</source>
            <translation>Det som kontrollerats</translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>%n kvar</numerusform>
                <numerusform>%n kvar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChecksStrip</name>
        <message>
            <source>Everything that can be checked is there.</source>
            <translation>Allt som kan kontrolleras finns på plats.</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Fyll i</translation>
        </message>
    </context>
    <context>
        <name>CitizenSheet</name>
        <message>
            <source>Edit the citizen contact</source>
            <translation>Ändra medborgarkontakten</translation>
        </message>
        <message>
            <source>New citizen contact</source>
            <translation>Ny medborgarkontakt</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Kind of contact</source>
            <translation>Kontakttyp</translation>
        </message>
        <message>
            <source>Left empty: in {days} days</source>
            <translation>Lämnas tomt: om {days} dagar</translation>
        </message>
        <message>
            <source>Nobody by name</source>
            <translation>Ingen med namn</translation>
        </message>
    </context>
    <context>
        <name>CitizensPage</name>
        <message>
            <source>Which citizen contacts</source>
            <translation>Vilka medborgarkontakter</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Waiting for an answer</source>
            <translation>Väntar på svar</translation>
        </message>
        <message>
            <source>Citizen contacts</source>
            <translation>Medborgarkontakter</translation>
        </message>
        <message>
            <source>New citizen contact</source>
            <translation>Ny medborgarkontakt</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Besvarad</translation>
        </message>
        <message>
            <source>Overdue since {day}</source>
            <translation>Försenat sedan {day}</translation>
        </message>
        <message>
            <source>Answer by {day}</source>
            <translation>Svar senast {day}</translation>
        </message>
        <message>
            <source>Answer waits</source>
            <translation>Svar väntar</translation>
        </message>
        <message>
            <source>Mark as answered</source>
            <translation>Markera som besvarad</translation>
        </message>
        <message>
            <source>Nobody waits for an answer</source>
            <translation>Ingen väntar på svar</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Visa alla</translation>
        </message>
        <message>
            <source>No citizen contacts yet</source>
            <translation>Inga medborgarkontakter ännu</translation>
        </message>
        <message>
            <source>Tips, questions and worries count here, without names.</source>
            <translation>Tips, frågor och oro räknas här, utan namn.</translation>
        </message>
        <message>
            <source>Saved on this computer. Sent when you have a network.</source>
            <translation>Sparad på den här datorn. Skickas när du har nät.</translation>
        </message>
        <message>
            <source>Marked as answered.</source>
            <translation>Markerad som besvarad.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
    </context>
    <context>
        <name>CommitmentSheet</name>
        <message>
            <source>New commitment</source>
            <translation>Nytt åtagande</translation>
        </message>
        <message>
            <source>Edit the commitment</source>
            <translation>Ändra åtagandet</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>How it can be counted</source>
            <translation>Hur det kan räknas</translation>
        </message>
        <message>
            <source>Such as: new lighting</source>
            <translation>Till exempel: ny belysning</translation>
        </message>
        <message>
            <source>Where the list lacks it</source>
            <translation>Om det saknas i listan</translation>
        </message>
        <message>
            <source>Such as: Ekvalla torg</source>
            <translation>Till exempel: Ekvalla torg</translation>
        </message>
        <message>
            <source>Only work there counts; leave it empty for anywhere</source>
            <translation>Bara arbete där räknas; lämna tomt för var som helst</translation>
        </message>
        <message>
            <source>As it stands in the promise, if it does</source>
            <translation>Så som det står i löftet, om det gör det</translation>
        </message>
        <message>
            <source>Reads as</source>
            <translation>Läses som</translation>
        </message>
        <message>
            <source>A value can't be read yet.</source>
            <translation>Ett värde går inte att läsa ännu.</translation>
        </message>
        <message>
            <source>An intent can't be measured. It can be saved and sharpened later.</source>
            <translation>En avsikt går inte att mäta. Den kan sparas och skärpas senare.</translation>
        </message>
        <message>
            <source>It can be counted.</source>
            <translation>Det kan räknas.</translation>
        </message>
        <message>
            <source>Still open: {fields}. It can be saved as it is.</source>
            <translation>Saknas ännu: {fields}. Det kan sparas som det är.</translation>
        </message>
    </context>
    <context>
        <name>CompletenessBars</name>
        <message>
            <source>Community map</source>
            <translation>Områdeskarta</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} av {all}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>inga</translation>
        </message>
    </context>
    <context>
        <name>ConflictCard</name>
        <message>
            <source>Two have changed: {title}</source>
            <translation>Två har ändrat: {title}</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) differ</source>
            <translation>
                <numerusform>%n fält skiljer</numerusform>
                <numerusform>%n fält skiljer</numerusform>
            </translation>
        </message>
        <message>
            <source>What stands is used until someone chooses. Both stay in the history.</source>
            <translation>Det som gäller nu används tills någon väljer. Båda finns kvar i historiken.</translation>
        </message>
        <message>
            <source>Keep all that stands</source>
            <translation>Behåll allt som gäller nu</translation>
        </message>
        <message>
            <source>Take all of the other</source>
            <translation>Ta allt från den andra</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Öppna posten</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senare</translation>
        </message>
        <message>
            <source>Save the choice</source>
            <translation>Spara valet</translation>
        </message>
        <message>
            <source>Nothing is lost</source>
            <translation>Inget försvinner</translation>
        </message>
    </context>
    <context>
        <name>ConnectForm</name>
        <message>
            <source>Server address</source>
            <translation>Serverns adress</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Användarnamn</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Lösenord</translation>
        </message>
        <message>
            <source>Choose certificate …</source>
            <translation>Välj certifikat …</translation>
        </message>
        <message>
            <source>Type the server's address. Support knows it.</source>
            <translation>Skriv serverns adress. Supporten vet vilken den är.</translation>
        </message>
        <message>
            <source>Type your user name on the server.</source>
            <translation>Skriv ditt användarnamn på servern.</translation>
        </message>
        <message>
            <source>Type your password on the server.</source>
            <translation>Skriv ditt lösenord på servern.</translation>
        </message>
        <message>
            <source>The address begins with https://, so that nobody can listen in.</source>
            <translation>Adressen börjar med https://, så att ingen kan lyssna.</translation>
        </message>
        <message>
            <source>The certificate can't be read.</source>
            <translation>Certifikatet går inte att läsa.</translation>
        </message>
        <message>
            <source>Choose a file that ends with .pem or .crt, or ask support for it.</source>
            <translation>Välj en fil som slutar på .pem eller .crt, eller be supporten om den.</translation>
        </message>
        <message>
            <source>Try again, or connect later.</source>
            <translation>Försök igen, eller anslut senare.</translation>
        </message>
        <message>
            <source>It could not be connected ({name}).</source>
            <translation>Det gick inte att ansluta ({name}).</translation>
        </message>
        <message>
            <source>Everything is saved on this computer. Try again, or connect later.</source>
            <translation>Allt är sparat på den här datorn. Försök igen, eller anslut senare.</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Ansluter …</translation>
        </message>
        <message>
            <source>Connected. {fetched} fetched, {sent} sent …</source>
            <translation>Ansluten. {fetched} hämtade, {sent} skickade …</translation>
        </message>
        <message>
            <source>The force's certificate</source>
            <translation>Myndighetens certifikat</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer)</source>
            <translation>Certifikat (*.pem *.crt *.cer)</translation>
        </message>
        <message>
            <source>None chosen: this computer's own trusted certificates are used.</source>
            <translation>Inget valt: datorns egna betrodda certifikat används.</translation>
        </message>
    </context>
    <context>
        <name>ConnectSheet</name>
        <message>
            <source>Connect to the server</source>
            <translation>Anslut till servern</translation>
        </message>
        <message>
            <source>What is saved on this computer stays here, and is sent once it is connected. Support knows the address and has the certificate.</source>
            <translation>Det som är sparat på den här datorn finns kvar här och skickas när datorn är ansluten. Supporten har adressen och certifikatet.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senare</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Anslut</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Ansluter …</translation>
        </message>
    </context>
    <context>
        <name>Contacts</name>
        <message>
            <source>Only what the work needs</source>
            <translation>Bara det som arbetet behöver</translation>
        </message>
        <message>
            <source>Not suspected</source>
            <translation>Ej misstänkt</translation>
        </message>
    </context>
    <context>
        <name>ContactsScreen</name>
        <message>
            <source>Kind of contacts</source>
            <translation>Typ av kontakter</translation>
        </message>
        <message>
            <source>Contact persons</source>
            <translation>Kontaktpersoner</translation>
        </message>
        <message>
            <source>Citizen contacts</source>
            <translation>Medborgarkontakter</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakter</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting for an answer</source>
            <translation>
                <numerusform>%n väntar på svar</numerusform>
                <numerusform>%n väntar på svar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counted</name>
        <message numerus="yes">
            <source>%n patrol(s)</source>
            <translation>
                <numerusform>%n patrull</numerusform>
                <numerusform>%n patruller</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n check(s)</source>
            <translation>
                <numerusform>%n kontroll</numerusform>
                <numerusform>%n kontroller</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meeting(s)</source>
            <translation>
                <numerusform>%n möte</numerusform>
                <numerusform>%n möten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n walk(s)</source>
            <translation>
                <numerusform>%n vandring</numerusform>
                <numerusform>%n vandringar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n besök</numerusform>
                <numerusform>%n besök</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n tillfälle</numerusform>
                <numerusform>%n tillfällen</numerusform>
            </translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} tim</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n personer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n area(s)</source>
            <translation>
                <numerusform>%n område</numerusform>
                <numerusform>%n områden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n report(s)</source>
            <translation>
                <numerusform>%n rapport</numerusform>
                <numerusform>%n rapporter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n dokument</numerusform>
                <numerusform>%n dokument</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measure(s)</source>
            <translation>
                <numerusform>%n åtgärd</numerusform>
                <numerusform>%n åtgärder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n school(s)</source>
            <translation>
                <numerusform>%n skola</numerusform>
                <numerusform>%n skolor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n kontakt</numerusform>
                <numerusform>%n kontakter</numerusform>
            </translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>Edit the commitment</source>
            <translation>Ändra åtagandet</translation>
        </message>
        <message>
            <source>Counted activities</source>
            <translation>Räknade aktiviteter</translation>
        </message>
        <message>
            <source>Nothing logged towards it yet.</source>
            <translation>Inget loggat för det än.</translation>
        </message>
        <message>
            <source>Does not count: {reason}</source>
            <translation>Räknas inte: {reason}</translation>
        </message>
        <message>
            <source>Not counted</source>
            <translation>Ej räknat</translation>
        </message>
        <message>
            <source>counts as {number}</source>
            <translation>räknas som {number}</translation>
        </message>
    </context>
    <context>
        <name>CrashWindow</name>
        <message>
            <source>Something went wrong</source>
            <translation>Något gick fel</translation>
        </message>
        <message>
            <source>Everything that you have saved is safe on this computer.</source>
            <translation>Allt du har sparat finns kvar på den här datorn.</translation>
        </message>
        <message>
            <source>You can go on. If it happens again, restart and send this code to support:</source>
            <translation>Du kan fortsätta. Om det händer igen, starta om och skicka den här koden till supporten:</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>Kopiera koden</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsätt</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <source>today</source>
            <translation>i dag</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>i går</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>för %n dag sedan</numerusform>
                <numerusform>för %n dagar sedan</numerusform>
            </translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} tim {minutes} min</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} tim</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>DayCard</name>
        <message>
            <source>Briefing day</source>
            <translation>Överlämningsdag</translation>
        </message>
        <message>
            <source>Change the day</source>
            <translation>Ändra dagen</translation>
        </message>
        <message>
            <source>{starts}, {hours} hours kept free</source>
            <translation>{starts}, {hours} timmar avsatta</translation>
        </message>
    </context>
    <context>
        <name>DayInput</name>
        <message>
            <source>Open the calendar</source>
            <translation>Öppna kalendern</translation>
        </message>
    </context>
    <context>
        <name>DaySheet</name>
        <message>
            <source>Briefing day</source>
            <translation>Överlämningsdag</translation>
        </message>
        <message>
            <source>Both officers walk the area together. The hours are protected: no other duty then.</source>
            <translation>Båda går runt i området tillsammans. Timmarna är skyddade: inga andra uppgifter då.</translation>
        </message>
    </context>
    <context>
        <name>DayStep</name>
        <message>
            <source>Print the walk</source>
            <translation>Skriv ut rundan</translation>
        </message>
        <message>
            <source>The day was held</source>
            <translation>Dagen är genomförd</translation>
        </message>
        <message>
            <source>The day is held</source>
            <translation>Dagen har genomförts</translation>
        </message>
        <message>
            <source>The length shows once two stops have a place</source>
            <translation>Längden visas när två stopp har en plats</translation>
        </message>
        <message>
            <source>No briefing day planned</source>
            <translation>Ingen överlämningsdag planerad</translation>
        </message>
        <message>
            <source>Plan the day on which you walk the area together and meet people.</source>
            <translation>Planera dagen då ni går runt i området tillsammans och träffar folk.</translation>
        </message>
        <message>
            <source>Plan the day</source>
            <translation>Planera dagen</translation>
        </message>
        <message>
            <source>The briefing day is noted as held.</source>
            <translation>Överlämningsdagen är noterad som genomförd.</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>This computer is not connected to a server.</source>
            <translation>Den här datorn är inte ansluten till en server.</translation>
        </message>
        <message>
            <source>Everything works and is saved here. Connect it when you want to share it.</source>
            <translation>Allt fungerar och sparas här. Anslut den när du vill dela.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Anslut</translation>
        </message>
        <message>
            <source>What two have changed, or what the server refused, is shown here.</source>
            <translation>Det som två har ändrat, eller som servern har avvisat, visas här.</translation>
        </message>
        <message>
            <source>Nothing needs you.</source>
            <translation>Inget väntar på dig.</translation>
        </message>
    </context>
    <context>
        <name>DoseCell</name>
        <message>
            <source>No commitments yet</source>
            <translation>Inga åtaganden än</translation>
        </message>
        <message>
            <source>Can't be measured</source>
            <translation>Kan inte mätas</translation>
        </message>
        <message numerus="yes">
            <source>%n behind</source>
            <translation>
                <numerusform>%n efter</numerusform>
                <numerusform>%n efter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoseMeter</name>
        <message>
            <source>{done} of {promised}</source>
            <translation>{done} av {promised}</translation>
        </message>
        <message>
            <source>{done} of {promised}, pace {pace}</source>
            <translation>{done} av {promised}, takt {pace}</translation>
        </message>
    </context>
    <context>
        <name>DraftShelf</name>
        <message>
            <source>Open it once the activity is saved. Delete takes it away again.</source>
            <translation>Den går att öppna när aktiviteten är sparad. Delete tar bort den igen.</translation>
        </message>
    </context>
    <context>
        <name>EntriesPanel</name>
        <message>
            <source>Nothing here yet. It need not be complete.</source>
            <translation>Inget här ännu. Kartan behöver inte vara komplett.</translation>
        </message>
        <message>
            <source>Add to {section}</source>
            <translation>Lägg till under {section}</translation>
        </message>
    </context>
    <context>
        <name>EntryDeeds</name>
        <message>
            <source>Put it back</source>
            <translation>Ta tillbaka</translation>
        </message>
        <message>
            <source>Strike</source>
            <translation>Stryk</translation>
        </message>
        <message>
            <source>Not confirmed after all</source>
            <translation>Inte bekräftad ändå</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bekräfta</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>Write why it matters</source>
            <translation>Skriv varför det är viktigt</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Offentlig</translation>
        </message>
        <message>
            <source>To introduce</source>
            <translation>Ska presenteras</translation>
        </message>
    </context>
    <context>
        <name>EntryRow</name>
        <message>
            <source>Struck: it is not handed over</source>
            <translation>Struken: lämnas inte över</translation>
        </message>
        <message>
            <source>Write why it matters</source>
            <translation>Skriv varför det är viktigt</translation>
        </message>
        <message>
            <source>only one of you knows them</source>
            <translation>bara en av er känner dem</translation>
        </message>
        <message>
            <source>worth a visit: not touched for six months</source>
            <translation>värt ett besök: ingen kontakt på sex månader</translation>
        </message>
        <message>
            <source>Confirmed; press to take it back</source>
            <translation>Bekräftad; tryck för att ångra</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bekräfta</translation>
        </message>
    </context>
    <context>
        <name>EntrySheet</name>
        <message>
            <source>On the map</source>
            <translation>På kartan</translation>
        </message>
        <message>
            <source>Add to the map</source>
            <translation>Lägg till på kartan</translation>
        </message>
        <message>
            <source>Your own words</source>
            <translation>Dina egna ord</translation>
        </message>
        <message>
            <source>Such as: knows every family in the yard, call before you come</source>
            <translation>Till exempel: känner varje familj på gården, ring innan du kommer</translation>
        </message>
        <message>
            <source>No place</source>
            <translation>Ingen plats</translation>
        </message>
        <message>
            <source>Public means that it may be named in the notice. Private persons' details never are.</source>
            <translation>Offentlig betyder att det får nämnas i informationen. Privatpersoners uppgifter nämns aldrig.</translation>
        </message>
        <message>
            <source>Write what it is.</source>
            <translation>Skriv vad det är.</translation>
        </message>
    </context>
    <context>
        <name>ExportSheet</name>
        <message>
            <source>Export activities</source>
            <translation>Exportera aktiviteter</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Language of the file</source>
            <translation>Filens språk</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Counting …</source>
            <translation>Räknar …</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exportera …</translation>
        </message>
        <message numerus="yes">
            <source>The filter gives %n activity(s).</source>
            <translation>
                <numerusform>Filtret ger %n aktivitet.</numerusform>
                <numerusform>Filtret ger %n aktiviteter.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Vart?</translation>
        </message>
        <message>
            <source>Counts have no position: choose CSV, Excel or JSON.</source>
            <translation>Antal har inget läge: välj CSV, Excel eller JSON.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stoppa</translation>
        </message>
        <message>
            <source>{done} of {rows} written</source>
            <translation>{done} av {rows} skrivna</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written to {file}.</source>
            <translation>
                <numerusform>%n rad skriven till {file}.</numerusform>
                <numerusform>%n rader skrivna till {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a position.</source>
            <translation>
                <numerusform>%n utan läge.</numerusform>
                <numerusform>%n utan läge.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Öppna mappen</translation>
        </message>
    </context>
    <context>
        <name>ExtentLine</name>
        <message>
            <source>Not connected to a server: the file holds what was written here.</source>
            <translation>Inte ansluten till en server: filen innehåller det som har skrivits här.</translation>
        </message>
        <message numerus="yes">
            <source>%n laptop(s) reported within a day.</source>
            <translation>
                <numerusform>%n dator har rapporterat det senaste dygnet.</numerusform>
                <numerusform>%n datorer har rapporterat det senaste dygnet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n newer change(s) on the server are not here yet: sync first.</source>
            <translation>
                <numerusform>%n nyare ändring på servern finns inte här än: synka först.</numerusform>
                <numerusform>%n nyare ändringar på servern finns inte här än: synka först.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) of yours are in the file but not sent yet.</source>
            <translation>
                <numerusform>%n av dina ändringar är med i filen men inte skickad än.</numerusform>
                <numerusform>%n av dina ändringar är med i filen men inte skickade än.</numerusform>
            </translation>
        </message>
        <message>
            <source>Complete up to the server's number {numbers}.</source>
            <translation>Fullständig till och med serverns nummer {numbers}.</translation>
        </message>
        <message>
            <source>Not synced yet.</source>
            <translation>Inte synkad än.</translation>
        </message>
        <message>
            <source>As of the last sync, {day} at {time}.</source>
            <translation>Så såg det ut vid senaste synken, {day} {time}.</translation>
        </message>
        <message>
            <source>None of the others held anything unsent.</source>
            <translation>Ingen av de andra hade något kvar att skicka.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n ändring</numerusform>
                <numerusform>%n ändringar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of the others held {changes} unsent.</source>
            <translation>
                <numerusform>%n av de andra hade {changes} kvar att skicka.</numerusform>
                <numerusform>%n av de andra hade {changes} kvar att skicka.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>required</source>
            <translation>obligatoriskt</translation>
        </message>
    </context>
    <context>
        <name>FieldChoice</name>
        <message>
            <source>{field}, both in one</source>
            <translation>{field}, båda i en text</translation>
        </message>
        <message>
            <source>One removed it while another wrote in it</source>
            <translation>En tog bort den medan en annan skrev i den</translation>
        </message>
        <message>
            <source>Keep it, with what was written</source>
            <translation>Behåll den, med det som skrevs</translation>
        </message>
        <message>
            <source>Stands now: {who}</source>
            <translation>Gäller nu: {who}</translation>
        </message>
        <message>
            <source>Remove it after all</source>
            <translation>Ta bort den ändå</translation>
        </message>
        <message>
            <source>Other version: {who}</source>
            <translation>Annan version: {who}</translation>
        </message>
        <message>
            <source>Both in one: write it together</source>
            <translation>Båda i en: skriv ihop dem</translation>
        </message>
        <message>
            <source>a colleague</source>
            <translation>en kollega</translation>
        </message>
        <message>
            <source>you</source>
            <translation>du</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filter the list</source>
            <translation>Filtrera i listan</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Från</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Till</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Löfte</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Plats</translation>
        </message>
        <message>
            <source>Response officers</source>
            <translation>Ingripandepolis</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mina</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Rensa filter</translation>
        </message>
        <message numerus="yes">
            <source>%n type(s)</source>
            <translation>
                <numerusform>%n typ</numerusform>
                <numerusform>%n typer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterChip</name>
        <message>
            <source>{filter}: {value}</source>
            <translation>{filter}: {value}</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Use the words “{words}”</source>
            <translation>Använd orden ”{words}”</translation>
        </message>
    </context>
    <context>
        <name>FirstRunScreen</name>
        <message>
            <source>Who you are</source>
            <translation>Vem du är</translation>
        </message>
        <message>
            <source>Name and role</source>
            <translation>Namn och roll</translation>
        </message>
        <message>
            <source>How the store is locked</source>
            <translation>Hur databasen låses</translation>
        </message>
        <message>
            <source>Protects what is saved here</source>
            <translation>Skyddar det som sparas här</translation>
        </message>
        <message>
            <source>Connect to the server</source>
            <translation>Anslut till servern</translation>
        </message>
        <message>
            <source>Now or later</source>
            <translation>Nu eller senare</translation>
        </message>
        <message>
            <source>Step {number} of {all}</source>
            <translation>Steg {number} av {all}</translation>
        </message>
        <message>
            <source>Then colleagues in your area see what you log, and you see theirs. Everything works without it too, and you can connect later under Settings.</source>
            <translation>Då ser kollegor i ditt område vad du loggar, och du ser vad de loggar. Allt fungerar utan också, och du kan ansluta senare under Inställningar.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tillbaka</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senare</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortsätt</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Anslut</translation>
        </message>
        <message>
            <source>A passphrase</source>
            <translation>En lösenfras</translation>
        </message>
        <message>
            <source>The computer's keyring</source>
            <translation>Datorns nyckelring</translation>
        </message>
        <message>
            <source>The keyring did not answer. Choose a passphrase.</source>
            <translation>Nyckelringen svarade inte. Välj en lösenfras.</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Ansluter …</translation>
        </message>
        <message>
            <source>Making the store …</source>
            <translation>Skapar databasen …</translation>
        </message>
    </context>
    <context>
        <name>Floats</name>
        <message>
            <source>Show the whole area</source>
            <translation>Visa hela området</translation>
        </message>
        <message>
            <source>Print the map</source>
            <translation>Skriv ut kartan</translation>
        </message>
        <message>
            <source>Who works here?</source>
            <translation>Vem arbetar här?</translation>
        </message>
        <message>
            <source>Show where I am</source>
            <translation>Visa var jag är</translation>
        </message>
        <message>
            <source>Measure a distance</source>
            <translation>Mät ett avstånd</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Zooma in</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Zooma ut</translation>
        </message>
        <message>
            <source>Hide where I am</source>
            <translation>Dölj var jag är</translation>
        </message>
    </context>
    <context>
        <name>FollowUpSheet</name>
        <message>
            <source>Follow-up</source>
            <translation>Uppföljning</translation>
        </message>
        <message>
            <source>Taken up or not yet</source>
            <translation>Upptagen eller inte ännu</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>It can be followed up once somebody has taken the area over.</source>
            <translation>Det kan följas upp när någon har tagit över området.</translation>
        </message>
        <message>
            <source>What {name} has worked with since {day}, as the log tells.</source>
            <translation>Det {name} har arbetat med sedan {day}, enligt loggen.</translation>
        </message>
        <message numerus="yes">
            <source>After %n day(s): {done} of {all}</source>
            <translation>
                <numerusform>Efter %n dag: {done} av {all}</numerusform>
                <numerusform>Efter %n dagar: {done} av {all}</numerusform>
            </translation>
        </message>
        <message>
            <source>, so far</source>
            <translation>, hittills</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Inte ännu</translation>
        </message>
        <message>
            <source>Since {day}</source>
            <translation>Sedan {day}</translation>
        </message>
    </context>
    <context>
        <name>FormSheet</name>
        <message>
            <source>Start over</source>
            <translation>Börja om</translation>
        </message>
        <message>
            <source>Such as: the municipality asked for it</source>
            <translation>Till exempel: kommunen bad om det</translation>
        </message>
        <message>
            <source>Reason for the change</source>
            <translation>Skäl till ändringen</translation>
        </message>
        <message>
            <source>The promise is agreed; the reason stays in its history</source>
            <translation>löftet är överenskommet; skälet sparas i historiken</translation>
        </message>
        <message>
            <source>Write why the agreed promise is changed. Others read it in the history.</source>
            <translation>Skriv varför det överenskomna löftet ändras. Andra läser det i historiken.</translation>
        </message>
        <message>
            <source>The draft is kept while you write</source>
            <translation>Sparas medan du skriver</translation>
        </message>
        <message>
            <source>Kept encrypted on this computer</source>
            <translation>Sparas krypterat på den här datorn</translation>
        </message>
        <message>
            <source>Sent when you have a network</source>
            <translation>Skickas när du har nät</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Draft from {day} {time}</source>
            <translation>Utkast från {day} {time}</translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message>
            <source>Fill this in.</source>
            <translation>Fyll i det här.</translation>
        </message>
        <message>
            <source>Shorten it to {max_length} characters.</source>
            <translation>Korta till {max_length} tecken.</translation>
        </message>
        <message>
            <source>Give {ge} or more.</source>
            <translation>Ange {ge} eller mer.</translation>
        </message>
        <message>
            <source>Give {le} or less.</source>
            <translation>Ange {le} eller mindre.</translation>
        </message>
        <message>
            <source>Give less than {lt}.</source>
            <translation>Ange mindre än {lt}.</translation>
        </message>
        <message>
            <source>Write a whole number, such as 12.</source>
            <translation>Skriv ett heltal, till exempel 12.</translation>
        </message>
        <message>
            <source>Write a number, such as 12.</source>
            <translation>Skriv ett tal, till exempel 12.</translation>
        </message>
        <message>
            <source>Choose one of the list.</source>
            <translation>Välj något i listan.</translation>
        </message>
        <message>
            <source>The text holds a character that can't be kept. Write it anew without it.</source>
            <translation>Texten innehåller ett tecken som inte kan sparas. Skriv om den utan tecknet.</translation>
        </message>
        <message>
            <source>Write the day as 2026-12-31.</source>
            <translation>Skriv dagen som 2026-12-31.</translation>
        </message>
        <message>
            <source>This can't be kept. Change it and save again.</source>
            <translation>Det här kan inte sparas. Ändra och spara igen.</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Klockslag</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minuter</translation>
        </message>
        <message>
            <source>days</source>
            <translation>dagar</translation>
        </message>
        <message>
            <source>months</source>
            <translation>månader</translation>
        </message>
        <message>
            <source>persons</source>
            <translation>personer</translation>
        </message>
        <message>
            <source>households</source>
            <translation>hushåll</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>Not stated</source>
            <translation>Ej angivet</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nej</translation>
        </message>
    </context>
    <context>
        <name>Gaps</name>
        <message numerus="yes">
            <source>%n lack(s) how they are best reached</source>
            <translation>
                <numerusform>%n saknar uppgift om hur den nås bäst</numerusform>
                <numerusform>%n saknar uppgift om hur de nås bäst</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could do with a few words on why they matter</source>
            <translation>
                <numerusform>%n skulle må bra av några ord om varför den är viktig</numerusform>
                <numerusform>%n skulle må bra av några ord om varför de är viktiga</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still to go through</source>
            <translation>
                <numerusform>%n kvar att gå igenom</numerusform>
                <numerusform>%n kvar att gå igenom</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still to be introduced</source>
            <translation>
                <numerusform>%n kvar att presentera</numerusform>
                <numerusform>%n kvar att presentera</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) still open</source>
            <translation>
                <numerusform>%n fråga är öppen</numerusform>
                <numerusform>%n frågor är öppna</numerusform>
            </translation>
        </message>
        <message>
            <source>The successor is not named yet</source>
            <translation>Efterträdaren är inte utsedd ännu</translation>
        </message>
        <message>
            <source>The briefing day is not planned yet</source>
            <translation>Överlämningsdagen är inte planerad ännu</translation>
        </message>
        <message>
            <source>Confirm the map</source>
            <translation>Bekräfta kartan</translation>
        </message>
        <message>
            <source>Name the successor</source>
            <translation>Utse efterträdare</translation>
        </message>
        <message>
            <source>Hold the briefing day</source>
            <translation>Genomför överlämningsdagen</translation>
        </message>
        <message>
            <source>Tell the public</source>
            <translation>Informera allmänheten</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Signera</translation>
        </message>
        <message>
            <source>Answer a question</source>
            <translation>Besvara en fråga</translation>
        </message>
        <message>
            <source>Follow up after 30 days</source>
            <translation>Följ upp efter 30 dagar</translation>
        </message>
        <message>
            <source>Follow up after 90 days</source>
            <translation>Följ upp efter 90 dagar</translation>
        </message>
        <message>
            <source>Nothing under {section} yet</source>
            <translation>Inget under {section} ännu</translation>
        </message>
        <message>
            <source>{what}, was due {day}</source>
            <translation>{what}, skulle ha varit klart {day}</translation>
        </message>
        <message>
            <source>{what}, by {day}</source>
            <translation>{what}, senast {day}</translation>
        </message>
    </context>
    <context>
        <name>Ground</name>
        <message>
            <source>No offline map here yet. Get one under Map; the list works without.</source>
            <translation>Ingen offlinekarta här ännu. Hämta en under Karta; listan fungerar utan.</translation>
        </message>
    </context>
    <context>
        <name>Habits</name>
        <message>
            <source>Same again: {what}, {where}</source>
            <translation>Samma igen: {what}, {where}</translation>
        </message>
        <message>
            <source>same again</source>
            <translation>samma igen</translation>
        </message>
    </context>
    <context>
        <name>Handover</name>
        <message>
            <source>not named yet</source>
            <translation>inte utsedd ännu</translation>
        </message>
        <message>
            <source>from {leaving} to {incoming}, last day {day}</source>
            <translation>från {leaving} till {incoming}, sista dag {day}</translation>
        </message>
        <message>
            <source>from {leaving}, successor not named, last day {day}</source>
            <translation>från {leaving}, efterträdare inte utsedd, sista dag {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n vecka</numerusform>
                <numerusform>%n veckor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n månad</numerusform>
                <numerusform>%n månader</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HandoverList</name>
        <message>
            <source>Begin a handover</source>
            <translation>Påbörja en överlämning</translation>
        </message>
        <message>
            <source>Handovers</source>
            <translation>Överlämningar</translation>
        </message>
        <message>
            <source>No handover yet</source>
            <translation>Ingen överlämning ännu</translation>
        </message>
        <message>
            <source>Begin one as soon as somebody gives notice: what they know stays with the area.</source>
            <translation>Påbörja en så snart någon säger upp sig eller byter tjänst: det de vet stannar i området.</translation>
        </message>
        <message>
            <source>not named yet</source>
            <translation>inte utsedd ännu</translation>
        </message>
        <message>
            <source>{leaving} to {incoming}</source>
            <translation>{leaving} till {incoming}</translation>
        </message>
        <message>
            <source>last day {day}</source>
            <translation>sista dag {day}</translation>
        </message>
        <message>
            <source>the post stands empty, {name} answers for the area</source>
            <translation>tjänsten är vakant, {name} ansvarar för området</translation>
        </message>
        <message>
            <source>the post stands empty, nobody is named to answer for the area</source>
            <translation>tjänsten är vakant, ingen är utsedd att ansvara för området</translation>
        </message>
    </context>
    <context>
        <name>HandoverPapers</name>
        <message>
            <source>handover-walk {day}</source>
            <translation>overlamning-runda {day}</translation>
        </message>
        <message>
            <source>handover-protocol {day}</source>
            <translation>overlamningsprotokoll {day}</translation>
        </message>
    </context>
    <context>
        <name>HandoverScreen</name>
        <message>
            <source>Saved on this computer. Sent when you have a network.</source>
            <translation>Sparad på den här datorn. Skickas när du har nät.</translation>
        </message>
    </context>
    <context>
        <name>HandoverView</name>
        <message>
            <source>Community map</source>
            <translation>Områdeskarta</translation>
        </message>
        <message>
            <source>Briefing day</source>
            <translation>Överlämningsdag</translation>
        </message>
        <message>
            <source>Public notice</source>
            <translation>Information till allmänheten</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Signering</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Uppföljning</translation>
        </message>
        <message>
            <source>Post empty, {name} answers</source>
            <translation>Vakant, {name} ansvarar</translation>
        </message>
        <message>
            <source>Post empty, nobody answers</source>
            <translation>Vakant, ingen ansvarar</translation>
        </message>
        <message>
            <source>All handovers</source>
            <translation>Alla överlämningar</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Lämna över</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Överlämnad</translation>
        </message>
        <message>
            <source>Change people and days</source>
            <translation>Ändra personer och datum</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Överlämning</translation>
        </message>
        <message>
            <source>Handed over. Both have signed; follow up after 30 and 90 days.</source>
            <translation>Överlämnad. Båda har signerat; följ upp efter 30 och 90 dagar.</translation>
        </message>
    </context>
    <context>
        <name>HeldCard</name>
        <message>
            <source>Held</source>
            <translation>Hålls kvar</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
    </context>
    <context>
        <name>HereLine</name>
        <message>
            <source>Where I am</source>
            <translation>Där jag är</translation>
        </message>
    </context>
    <context>
        <name>HintsCard</name>
        <message>
            <source>Vague words</source>
            <translation>Vaga ord</translation>
        </message>
        <message>
            <source>A hint, no fault: words that avoid saying what, how many or when.</source>
            <translation>Ett tips, inget fel: ord som undviker att säga vad, hur många eller när.</translation>
        </message>
        <message>
            <source>Kept: {reason}</source>
            <translation>Behålls: {reason}</translation>
        </message>
        <message>
            <source>Keep it …</source>
            <translation>Behåll …</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Chosen between two versions</source>
            <translation>Vald av två versioner</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Skäl: {reason}</translation>
        </message>
        <message>
            <source>at an unknown time</source>
            <translation>vid okänd tid</translation>
        </message>
        <message>
            <source>{when}, on this computer</source>
            <translation>{when}, på den här datorn</translation>
        </message>
        <message>
            <source>{when}, on another computer</source>
            <translation>{when}, på en annan dator</translation>
        </message>
        <message>
            <source>{when}, from a colleague</source>
            <translation>{when}, från en kollega</translation>
        </message>
        <message>
            <source>Undone by you</source>
            <translation>Ångrad av dig</translation>
        </message>
        <message>
            <source>Made by you</source>
            <translation>Skapad av dig</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Ändrad av dig</translation>
        </message>
        <message>
            <source>Removed by you</source>
            <translation>Borttagen av dig</translation>
        </message>
        <message>
            <source>Restored by you</source>
            <translation>Återställd av dig</translation>
        </message>
        <message>
            <source>Undone by {name}</source>
            <translation>Ångrad av {name}</translation>
        </message>
        <message>
            <source>Made by {name}</source>
            <translation>Skapad av {name}</translation>
        </message>
        <message>
            <source>Changed by {name}</source>
            <translation>Ändrad av {name}</translation>
        </message>
        <message>
            <source>Removed by {name}</source>
            <translation>Borttagen av {name}</translation>
        </message>
        <message>
            <source>Restored by {name}</source>
            <translation>Återställd av {name}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>inget</translation>
        </message>
        <message>
            <source>{field} {old} to {new}</source>
            <translation>{field} {old} till {new}</translation>
        </message>
    </context>
    <context>
        <name>HistorySheet</name>
        <message>
            <source>No changes are known on this computer.</source>
            <translation>Inga ändringar är kända på den här datorn.</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Skapad</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Borttagen</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Återställd</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Ångrad</translation>
        </message>
        <message>
            <source>Chosen between two versions</source>
            <translation>Vald av två versioner</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Skäl: {reason}</translation>
        </message>
        <message>
            <source>{field} changed</source>
            <translation>{field} har ändrats</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>ej angivet</translation>
        </message>
        <message>
            <source>{field}: {old} → {new}</source>
            <translation>{field}: {old} → {new}</translation>
        </message>
    </context>
    <context>
        <name>IntroductionsCard</name>
        <message>
            <source>Introduced to</source>
            <translation>Presenterad för</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} av {all}</translation>
        </message>
        <message>
            <source>Mark on the map whom the newcomer should meet.</source>
            <translation>Markera på kartan vilka den nya bör träffa.</translation>
        </message>
    </context>
    <context>
        <name>KeepWordingSheet</name>
        <message>
            <source>Keep “{words}”</source>
            <translation>Behåll ”{words}”</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Skäl</translation>
        </message>
        <message>
            <source>It stays with the promise, and the hint is put away</source>
            <translation>det sparas med löftet, och tipset läggs undan</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Keep the words</source>
            <translation>Behåll orden</translation>
        </message>
        <message>
            <source>Write why these words stay.</source>
            <translation>Skriv varför orden ska vara kvar.</translation>
        </message>
    </context>
    <context>
        <name>KeepingCard</name>
        <message>
            <source>Data on this computer</source>
            <translation>Data på den här datorn</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Lösenfras</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>Hämtar …</translation>
        </message>
        <message>
            <source>Change …</source>
            <translation>Ändra …</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>Gallring</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Säkerhetskopia</translation>
        </message>
        <message>
            <source>One encrypted file, checked before it counts.</source>
            <translation>En krypterad fil som kontrolleras innan den gäller.</translation>
        </message>
        <message>
            <source>Back up now …</source>
            <translation>Säkerhetskopiera nu …</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Återställ</translation>
        </message>
        <message>
            <source>With the app closed: fieldapp restore FILE. What stood here before is kept beside it. A damaged store offers its own backup when the app starts.</source>
            <translation>Med appen stängd: fieldapp restore FILE. Det som fanns här sparas bredvid. En skadad databas erbjuder sin egen säkerhetskopia när appen startar.</translation>
        </message>
        <message>
            <source>Opens the store at each start.</source>
            <translation>Öppnar databasen vid varje start.</translation>
        </message>
        <message>
            <source>The keyring opens the store. A passphrase opens backups elsewhere.</source>
            <translation>Nyckelringen öppnar databasen. En lösenfras öppnar säkerhetskopior på andra datorer.</translation>
        </message>
        <message>
            <source>Set …</source>
            <translation>Ange …</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) lose their personal data within 30 days.</source>
            <translation>
                <numerusform>Personuppgifterna i %n post gallras inom 30 dagar.</numerusform>
                <numerusform>Personuppgifterna i %n poster gallras inom 30 dagar.</numerusform>
            </translation>
        </message>
        <message>
            <source>No personal data is due within 30 days.</source>
            <translation>Inga personuppgifter ska gallras inom 30 dagar.</translation>
        </message>
    </context>
    <context>
        <name>KindFilter</name>
        <message>
            <source>What the map shows</source>
            <translation>Vad kartan visar</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Aktivitet</translation>
        </message>
        <message>
            <source>Where how much was done in the last twelve months</source>
            <translation>Var hur mycket har gjorts de senaste tolv månaderna</translation>
        </message>
        <message>
            <source>Contact persons</source>
            <translation>Kontaktpersoner</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Platser</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Parter</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Löften</translation>
        </message>
        <message>
            <source>All {number}</source>
            <translation>Alla {number}</translation>
        </message>
    </context>
    <context>
        <name>Lamp</name>
        <message>
            <source>done</source>
            <translation>klart</translation>
        </message>
        <message>
            <source>needs something</source>
            <translation>kräver något</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>inte påbörjat</translation>
        </message>
    </context>
    <context>
        <name>Ledger</name>
        <message>
            <source>Commitments</source>
            <translation>Åtaganden</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>Åtagande</translation>
        </message>
        <message>
            <source>Add a commitment</source>
            <translation>Lägg till ett åtagande</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Vad</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Var</translation>
        </message>
        <message>
            <source>How much, how often</source>
            <translation>Hur mycket, hur ofta</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gjort</translation>
        </message>
        <message>
            <source>No commitments yet</source>
            <translation>Inga åtaganden än</translation>
        </message>
        <message>
            <source>A commitment says who does what, where and how often, so that it counts.</source>
            <translation>Ett åtagande säger vem som gör vad, var och hur ofta, så att det räknas.</translation>
        </message>
        <message>
            <source>Add commitment</source>
            <translation>Lägg till åtagande</translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Aktivitet</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Plats</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Löfte</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Längd</translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>How the store is locked</source>
            <translation>Hur databasen låses</translation>
        </message>
        <message>
            <source>Everything you save is encrypted on this computer. What opens it never leaves the computer.</source>
            <translation>Allt du sparar krypteras på den här datorn. Det som öppnar det lämnar aldrig datorn.</translation>
        </message>
        <message>
            <source>What opens the store</source>
            <translation>Vad som öppnar databasen</translation>
        </message>
        <message>
            <source>The computer's keyring</source>
            <translation>Datorns nyckelring</translation>
        </message>
        <message>
            <source>A passphrase</source>
            <translation>En lösenfras</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Lösenfras</translation>
        </message>
        <message>
            <source>Lock after</source>
            <translation>Lås efter</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>without a key or a touch; Ctrl+L at once</source>
            <translation>utan tangenttryck eller beröring; Ctrl+L låser direkt</translation>
        </message>
        <message>
            <source>Your force has decided: {minutes} min</source>
            <translation>Din myndighet har bestämt: {minutes} min</translation>
        </message>
        <message>
            <source>Signing in to the computer opens it. You have nothing more to remember.</source>
            <translation>Den öppnas när du loggar in på datorn. Du behöver inte komma ihåg något mer.</translation>
        </message>
        <message>
            <source>You type it at each start. If it is forgotten, only your force's recovery key opens the store, where your server has one.</source>
            <translation>Du skriver den vid varje start. Om den glöms bort kan bara myndighetens återställningsnyckel öppna databasen, om servern har en sådan.</translation>
        </message>
        <message>
            <source>This computer has no keyring that answers, so the store needs a passphrase: without one, anybody who has the computer could read it.</source>
            <translation>Den här datorn har ingen nyckelring som svarar, så databasen behöver en lösenfras. Utan den kan vem som helst som har datorn läsa den.</translation>
        </message>
    </context>
    <context>
        <name>LockedSide</name>
        <message>
            <source>Unlock it to go on</source>
            <translation>Lås upp för att fortsätta</translation>
        </message>
        <message>
            <source>Locked at {time}</source>
            <translation>Låst {time}</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Låst</translation>
        </message>
        <message>
            <source>Your draft is saved</source>
            <translation>Ditt utkast är sparat</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) will be sent when you have a network</source>
            <translation>
                <numerusform>%n ändring skickas när du har nät</numerusform>
                <numerusform>%n ändringar skickas när du har nät</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything on this computer is encrypted</source>
            <translation>Allt på den här datorn är krypterat</translation>
        </message>
        <message>
            <source>Night mode off</source>
            <translation>Nattläge av</translation>
        </message>
        <message>
            <source>Night mode on</source>
            <translation>Nattläge på</translation>
        </message>
    </context>
    <context>
        <name>LogForm</name>
        <message>
            <source>What</source>
            <translation>Vad</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Annat</translation>
        </message>
        <message>
            <source>Search kind of activity</source>
            <translation>Sök typ av aktivitet</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Var</translation>
        </message>
        <message>
            <source>Search or write</source>
            <translation>Sök eller skriv</translation>
        </message>
        <message>
            <source>Search or write a place</source>
            <translation>Sök eller skriv en plats</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>Choose what you did. Press a chip or search.</source>
            <translation>Välj vad du gjorde. Tryck på en knapp eller sök.</translation>
        </message>
        <message>
            <source>Choose a place. Press a chip or write where it was.</source>
            <translation>Välj en plats. Tryck på en knapp eller skriv var det var.</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s), one for each place</source>
            <translation>
                <numerusform>%n aktivitet, en för varje plats</numerusform>
                <numerusform>%n aktiviteter, en för varje plats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LogSheet</name>
        <message>
            <source>Log activity</source>
            <translation>Logga aktivitet</translation>
        </message>
        <message>
            <source>Same as last</source>
            <translation>Samma igen</translation>
        </message>
        <message>
            <source>Throw the draft away</source>
            <translation>Släng utkastet</translation>
        </message>
        <message>
            <source>Kept as you type</source>
            <translation>Sparas medan du skriver</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Saved encrypted on this computer</source>
            <translation>Sparas krypterat på den här datorn</translation>
        </message>
        <message>
            <source>Sent to the server when you are connected</source>
            <translation>Skickas till servern när du har nät</translation>
        </message>
        <message>
            <source>{done} of {all} done</source>
            <translation>{done} av {all} klara</translation>
        </message>
        <message>
            <source>The draft is kept. You find it under To do.</source>
            <translation>Utkastet är sparat. Du hittar det under Att göra.</translation>
        </message>
        <message>
            <source>The draft is thrown away.</source>
            <translation>Utkastet är slängt.</translation>
        </message>
        <message>
            <source>Saved on this computer. Sent when you are connected.</source>
            <translation>Sparad på den här datorn. Skickas när du har nät.</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s) saved on this computer. Sent when you are connected.</source>
            <translation>
                <numerusform>%n aktivitet sparad på den här datorn. Skickas när du har nät.</numerusform>
                <numerusform>%n aktiviteter sparade på den här datorn. Skickas när du har nät.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Undone.</source>
            <translation>Ångrat.</translation>
        </message>
    </context>
    <context>
        <name>LoggedToday</name>
        <message>
            <source>Logged today</source>
            <translation>Loggat i dag</translation>
        </message>
        <message>
            <source>Nothing logged today.</source>
            <translation>Inget loggat i dag.</translation>
        </message>
        <message>
            <source>What you log shows here at once, also without a network.</source>
            <translation>Det du loggar syns här direkt, även utan nät.</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s)</source>
            <translation>
                <numerusform>%n aktivitet</numerusform>
                <numerusform>%n aktiviteter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n of today</source>
            <translation>
                <numerusform>Alla %n i dag</numerusform>
                <numerusform>Alla %n i dag</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookCard</name>
        <message>
            <source>Look and lock</source>
            <translation>Utseende och lås</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Ljust</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Mörkt</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Natt</translation>
        </message>
        <message>
            <source>Follow the system</source>
            <translation>Följ systemet</translation>
        </message>
        <message>
            <source>{size} %</source>
            <translation>{size} %</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Textstorlek</translation>
        </message>
        <message>
            <source>without a key or a touch; Ctrl+L locks at once</source>
            <translation>utan tangenttryck eller beröring; Ctrl+L låser direkt</translation>
        </message>
        <message>
            <source>Lock after</source>
            <translation>Lås efter</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>MapFoot</name>
        <message>
            <source>Area boundary</source>
            <translation>Områdesgräns</translation>
        </message>
        <message>
            <source>No map pack on this computer</source>
            <translation>Inget kartpaket på den här datorn</translation>
        </message>
        <message>
            <source>Offline map of {day}, {size}</source>
            <translation>Offlinekarta från {day}, {size}</translation>
        </message>
        <message>
            <source>© OpenStreetMap contributors</source>
            <translation>© OpenStreetMap-bidragsgivare</translation>
        </message>
    </context>
    <context>
        <name>MapHead</name>
        <message>
            <source>Fill in</source>
            <translation>Fyll i</translation>
        </message>
        <message>
            <source>Map of the area</source>
            <translation>Karta över området</translation>
        </message>
        <message>
            <source>Ways to reach them</source>
            <translation>Kontaktvägar</translation>
        </message>
        <message numerus="yes">
            <source>%n way(s) to reach people missing</source>
            <translation>
                <numerusform>%n kontaktväg saknas</numerusform>
                <numerusform>%n kontaktvägar saknas</numerusform>
            </translation>
        </message>
        <message>
            <source>{known} of {whole}</source>
            <translation>{known} av {whole}</translation>
        </message>
    </context>
    <context>
        <name>MapPanel</name>
        <message>
            <source>Click where {name} is, or move the cross with the arrows and press Enter.</source>
            <translation>Klicka där {name} ligger, eller flytta krysset med pilarna och tryck Enter.</translation>
        </message>
        <message>
            <source>Click where you ask for the officer, or move the cross with the arrows and press Enter.</source>
            <translation>Klicka på det ställe du frågar om, eller flytta krysset med pilarna och tryck Enter.</translation>
        </message>
        <message>
            <source>The extent of {name}: click each corner, drag one to move it, Delete takes it away. By keyboard: Enter sets a corner at the cross, Tab takes one to hand, arrows move it.</source>
            <translation>Ytan för {name}: klicka ut varje hörn, dra ett hörn för att flytta det, Delete tar bort det. Med tangenter: Enter sätter ett hörn vid krysset, Tab väljer ett hörn, pilarna flyttar det.</translation>
        </message>
        <message>
            <source>Click along the way, or press Enter at the cross. Escape ends measuring.</source>
            <translation>Klicka längs vägen, eller tryck Enter vid krysset. Esc avslutar mätningen.</translation>
        </message>
        <message>
            <source>An extent needs three corners or more: set another one.</source>
            <translation>En yta behöver minst tre hörn: sätt ut ett till.</translation>
        </message>
        <message>
            <source>The outline crosses itself: drag a corner until no side crosses another.</source>
            <translation>Gränsen korsar sig själv: dra i ett hörn tills ingen sida korsar en annan.</translation>
        </message>
        <message numerus="yes">
            <source>%n corner(s)</source>
            <translation>
                <numerusform>%n hörn</numerusform>
                <numerusform>%n hörn</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no map on this computer yet</source>
            <translation>Det finns ingen karta på den här datorn än</translation>
        </message>
        <message>
            <source>A map pack is one file. Ask your group leader, or support.</source>
            <translation>Ett kartpaket är en fil. Fråga din gruppchef eller supporten.</translation>
        </message>
        <message>
            <source>The map {name} does not show {area}</source>
            <translation>Kartan {name} visar inte {area}</translation>
        </message>
        <message>
            <source>Pins stand on bare ground. Import the map pack of your own area.</source>
            <translation>Nålarna står på tom mark. Läs in kartpaketet för ditt eget område.</translation>
        </message>
        <message>
            <source>Import a map pack</source>
            <translation>Läs in ett kartpaket</translation>
        </message>
    </context>
    <context>
        <name>MapPaper</name>
        <message>
            <source>map of the area</source>
            <translation>karta-over-omradet</translation>
        </message>
    </context>
    <context>
        <name>MapScreen</name>
        <message>
            <source>Extent</source>
            <translation>Yta</translation>
        </message>
        <message>
            <source>Map pack</source>
            <translation>Kartpaket</translation>
        </message>
        <message>
            <source>Import a map pack</source>
            <translation>Läs in ett kartpaket</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Flytta</translation>
        </message>
        <message>
            <source>Place it</source>
            <translation>Sätt ut</translation>
        </message>
        <message>
            <source>Map packs (*.mbtiles)</source>
            <translation>Kartpaket (*.mbtiles)</translation>
        </message>
        <message>
            <source>Imported the map {name}</source>
            <translation>Läste in kartan {name}</translation>
        </message>
    </context>
    <context>
        <name>MapStep</name>
        <message>
            <source>Build from the log</source>
            <translation>Hämta från loggen</translation>
        </message>
        <message>
            <source>The map is confirmed</source>
            <translation>Kartan är bekräftad</translation>
        </message>
        <message>
            <source>Confirm the map</source>
            <translation>Bekräfta kartan</translation>
        </message>
        <message>
            <source>Build the map from the log, then go through it.</source>
            <translation>Hämta kartan från loggen och gå sedan igenom den.</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s) left to go through. It need not be complete.</source>
            <translation>
                <numerusform>%n post kvar att gå igenom. Kartan behöver inte vara komplett.</numerusform>
                <numerusform>%n poster kvar att gå igenom. Kartan behöver inte vara komplett.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything has been gone through.</source>
            <translation>Allt är genomgånget.</translation>
        </message>
        <message>
            <source>Reading the log, part {done} of {all} …</source>
            <translation>Läser loggen, del {done} av {all} …</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s) came from the log.</source>
            <translation>
                <numerusform>%n post kom från loggen.</numerusform>
                <numerusform>%n poster kom från loggen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The map is confirmed. You can still change it.</source>
            <translation>Kartan är bekräftad. Du kan fortfarande ändra den.</translation>
        </message>
        <message>
            <source>Struck: it is not handed over.</source>
            <translation>Struken: lämnas inte över.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
    </context>
    <context>
        <name>MapView</name>
        <message>
            <source>Map</source>
            <translation>Karta</translation>
        </message>
        <message>
            <source>Arrows move the map, plus and minus zoom, Tab goes through the pins.</source>
            <translation>Pilarna flyttar kartan, plus och minus zoomar, Tab går mellan nålarna.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
    </context>
    <context>
        <name>MousedMap</name>
        <message numerus="yes">
            <source>%n pin(s)</source>
            <translation>
                <numerusform>%n nål</numerusform>
                <numerusform>%n nålar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message numerus="yes">
            <source>At least %n characters</source>
            <translation>
                <numerusform>Minst %n tecken</numerusform>
                <numerusform>Minst %n tecken</numerusform>
            </translation>
        </message>
        <message>
            <source>Both are the same</source>
            <translation>Båda är lika</translation>
        </message>
        <message>
            <source>a sentence is easy to keep</source>
            <translation>en mening är lätt att komma ihåg</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>Samma en gång till</translation>
        </message>
    </context>
    <context>
        <name>NewestActivities</name>
        <message>
            <source>Activities</source>
            <translation>Aktiviteter</translation>
        </message>
        <message>
            <source>Nothing logged for it yet.</source>
            <translation>Inget loggat för det än.</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n</source>
            <translation>
                <numerusform>Visa alla %n</numerusform>
                <numerusform>Visa alla %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteCare</name>
        <message>
            <source>Never origin, religion, politics, health or sexual life; no personal numbers and no suspicions.</source>
            <translation>Aldrig ursprung, religion, politik, hälsa eller sexualliv; inga personnummer och inga misstankar.</translation>
        </message>
        <message>
            <source>This looks like a personal number. Take it out before you save.</source>
            <translation>Det här ser ut som ett personnummer. Ta bort det innan du sparar.</translation>
        </message>
    </context>
    <context>
        <name>NotePart</name>
        <message>
            <source>No personal numbers, no suspicions</source>
            <translation>Skriv inte personnummer eller misstankar</translation>
        </message>
        <message>
            <source>This looks like a personal number.</source>
            <translation>Det här ser ut som ett personnummer.</translation>
        </message>
        <message>
            <source>Take it out. Saving once more saves it as it stands.</source>
            <translation>Ta bort det. Om du sparar en gång till sparas det som det står.</translation>
        </message>
        <message>
            <source>Seen and judged apart</source>
            <translation>Iakttaget och bedömt var för sig</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Iakttaget</translation>
        </message>
        <message>
            <source>What you saw and heard yourself</source>
            <translation>Det du själv såg och hörde</translation>
        </message>
        <message>
            <source>Judged</source>
            <translation>Bedömt</translation>
        </message>
        <message>
            <source>What you make of it</source>
            <translation>Din bedömning av det</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>open</source>
            <translation>öppen</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>stängd</translation>
        </message>
    </context>
    <context>
        <name>NothingYet</name>
        <message>
            <source>Nothing stands on the map yet</source>
            <translation>Inget finns på kartan ännu</translation>
        </message>
        <message>
            <source>Places, people and promises come here by themselves, from what is logged.</source>
            <translation>Platser, personer och löften kommer hit av sig själva, av det som loggas.</translation>
        </message>
        <message>
            <source>Log an activity</source>
            <translation>Logga en aktivitet</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Says who takes over</source>
            <translation>Säger vem som tar över</translation>
        </message>
        <message>
            <source>Says from when</source>
            <translation>Säger från när det gäller</translation>
        </message>
        <message>
            <source>Mentions a promise</source>
            <translation>Nämner ett löfte</translation>
        </message>
        <message>
            <source>No telephone number or e-mail, save 114 14 and 112</source>
            <translation>Inga telefonnummer eller e-postadresser utom 114 14 och 112</translation>
        </message>
        <message>
            <source>Nobody private is named</source>
            <translation>Ingen privatperson nämns</translation>
        </message>
        <message>
            <source>Officers named have agreed to it</source>
            <translation>Kollegor som nämns har godkänt det</translation>
        </message>
        <message>
            <source>Fits the channel</source>
            <translation>Ryms i kanalen</translation>
        </message>
    </context>
    <context>
        <name>NoticeCard</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Text of the notice</source>
            <translation>Informationens text</translation>
        </message>
        <message>
            <source>Let someone who speaks the language read it before it goes out.</source>
            <translation>Låt någon som talar språket läsa texten innan den går ut.</translation>
        </message>
        <message>
            <source>Back to the template</source>
            <translation>Återställ mall</translation>
        </message>
        <message>
            <source>{used} of {most} characters</source>
            <translation>{used} av {most} tecken</translation>
        </message>
    </context>
    <context>
        <name>NoticeStep</name>
        <message>
            <source>Choose who approves</source>
            <translation>Välj vem som godkänner</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>Godkänns av</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Godkänn</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Kopiera text</translation>
        </message>
        <message>
            <source>The public has been told</source>
            <translation>Allmänheten är informerad</translation>
        </message>
        <message>
            <source>The notice is out</source>
            <translation>Informationen är ute</translation>
        </message>
        <message>
            <source>You post the approved text yourself; the app sends nothing.</source>
            <translation>Du publicerar den godkända texten själv; appen skickar inget.</translation>
        </message>
        <message>
            <source>The text is a draft until someone named has approved it.</source>
            <translation>Texten är ett utkast tills en namngiven person har godkänt den.</translation>
        </message>
        <message>
            <source>The text is that of the template again.</source>
            <translation>Texten är åter mallens.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Choose who approves the text.</source>
            <translation>Välj vem som godkänner texten.</translation>
        </message>
        <message>
            <source>Put right what is marked under Check, then approve it.</source>
            <translation>Rätta det som är markerat under Kontroll och godkänn sedan.</translation>
        </message>
        <message>
            <source>Approved and noted. Post the text yourself.</source>
            <translation>Godkänd och noterad. Publicera texten själv.</translation>
        </message>
        <message>
            <source>The text is copied.</source>
            <translation>Texten är kopierad.</translation>
        </message>
        <message>
            <source>Noted: the public has been told.</source>
            <translation>Noterat: allmänheten är informerad.</translation>
        </message>
    </context>
    <context>
        <name>OfferPanel</name>
        <message>
            <source>Both were removed from the photo. They are kept only if you choose so.</source>
            <translation>Sådant tas bort från fotot och sparas bara om du väljer det.</translation>
        </message>
        <message>
            <source>Use the position</source>
            <translation>Använd positionen</translation>
        </message>
        <message>
            <source>Keep the time</source>
            <translation>Behåll tiden</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Ta inte med</translation>
        </message>
        <message>
            <source>The camera wrote where it was: {position}.</source>
            <translation>Kameran skrev var det var: {position}.</translation>
        </message>
        <message>
            <source>The camera wrote when it was: {when}.</source>
            <translation>Kameran skrev när det var: {when}.</translation>
        </message>
    </context>
    <context>
        <name>OfficerFinder</name>
        <message>
            <source>No area, place or street of that name is known here. A map pack knows the streets.</source>
            <translation>Inget område, ingen plats och ingen gata med det namnet finns här. Ett kartpaket känner till gatorna.</translation>
        </message>
        <message>
            <source>The spot lies in no area whose outline is known here.</source>
            <translation>Punkten ligger inte i något område vars gräns finns här.</translation>
        </message>
        <message>
            <source>No area has an outline yet, so a spot can't be told to be in one.</source>
            <translation>Inget område har någon gräns än, så det går inte att säga var punkten hör hemma.</translation>
        </message>
        <message>
            <source>Uncertain: areas overlap there.</source>
            <translation>Osäkert: områden överlappar varandra där.</translation>
        </message>
        <message>
            <source>Uncertain: it is close to a border.</source>
            <translation>Osäkert: det är nära en gräns.</translation>
        </message>
        <message>
            <source>Uncertain: the street runs through several areas.</source>
            <translation>Osäkert: gatan går genom flera områden.</translation>
        </message>
        <message>
            <source>Uncertain: several go by that name.</source>
            <translation>Osäkert: flera heter så.</translation>
        </message>
        <message>
            <source>Uncertain: its position is not known; this is the area that it is kept in.</source>
            <translation>Osäkert: läget är inte känt. Det här är området som platsen är upplagd i.</translation>
        </message>
        <message>
            <source>Nobody is known to work in that area. Ask the group leader.</source>
            <translation>Ingen är känd som områdespolis där. Fråga gruppchefen.</translation>
        </message>
        <message>
            <source>Nobody works in the very area; these work in the one around it.</source>
            <translation>Ingen arbetar i just det området. De här arbetar i området omkring.</translation>
        </message>
        <message>
            <source>Who is my officer?</source>
            <translation>Vem är min områdespolis?</translation>
        </message>
        <message>
            <source>Street, address, place, area, or 59.33, 18.06</source>
            <translation>Gata, adress, plats, område eller 59.33, 18.06</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Var</translation>
        </message>
        <message>
            <source>Write where, and the answer comes from this computer.</source>
            <translation>Skriv var. Svaret kommer från den här datorn.</translation>
        </message>
        <message>
            <source>For {place}:</source>
            <translation>För {place}:</translation>
        </message>
        <message>
            <source>Check before you answer</source>
            <translation>Kontrollera innan du svarar</translation>
        </message>
        <message>
            <source>Where to save the contact card</source>
            <translation>Var kontaktkortet ska sparas</translation>
        </message>
        <message>
            <source>contact-card.pdf</source>
            <translation>kontaktkort.pdf</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Sparad som {name}.</translation>
        </message>
    </context>
    <context>
        <name>OfficerRow</name>
        <message>
            <source>Save the contact card of {name}</source>
            <translation>Spara kontaktkortet för {name}</translation>
        </message>
        <message>
            <source>Contact card …</source>
            <translation>Kontaktkort …</translation>
        </message>
    </context>
    <context>
        <name>OptionBox</name>
        <message>
            <source>chosen</source>
            <translation>vald</translation>
        </message>
        <message>
            <source>not chosen</source>
            <translation>inte vald</translation>
        </message>
    </context>
    <context>
        <name>OutcomePart</name>
        <message>
            <source>How it ended</source>
            <translation>Utfall</translation>
        </message>
        <message>
            <source>Search contact person</source>
            <translation>Sök kontaktperson</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>Add a contact person</source>
            <translation>Lägg till en kontaktperson</translation>
        </message>
    </context>
    <context>
        <name>OverTime</name>
        <message>
            <source>Over time</source>
            <translation>Över tid</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gjort</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Förväntat</translation>
        </message>
        <message>
            <source>Done and expected over time: {what}</source>
            <translation>Gjort och förväntat över tid: {what}</translation>
        </message>
        <message>
            <source>Show as chart</source>
            <translation>Visa som diagram</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Visa som tabell</translation>
        </message>
        <message>
            <source>It begins later.</source>
            <translation>Det börjar senare.</translation>
        </message>
    </context>
    <context>
        <name>PagesCard</name>
        <message>
            <source>Page before</source>
            <translation>Föregående sida</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Nästa sida</translation>
        </message>
        <message>
            <source>{page} of {all}</source>
            <translation>{page} av {all}</translation>
        </message>
        <message>
            <source>No pages yet</source>
            <translation>Inga sidor ännu</translation>
        </message>
    </context>
    <context>
        <name>PaperMaker</name>
        <message>
            <source>Where to?</source>
            <translation>Vart?</translation>
        </message>
        <message>
            <source>The paper is in {file}.</source>
            <translation>Dokumentet finns i {file}.</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>The file could not be written.</source>
            <translation>Filen kunde inte skrivas.</translation>
        </message>
        <message>
            <source>Everything is saved on this computer.</source>
            <translation>Allt är sparat på den här datorn.</translation>
        </message>
        <message>
            <source>Choose another folder and try again.</source>
            <translation>Välj en annan mapp och försök igen.</translation>
        </message>
    </context>
    <context>
        <name>PartsCard</name>
        <message>
            <source>Parts of the protocol</source>
            <translation>Protokollets delar</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s), {done} confirmed</source>
            <translation>
                <numerusform>%n post, {done} bekräftad</numerusform>
                <numerusform>%n poster, {done} bekräftade</numerusform>
            </translation>
        </message>
        <message>
            <source>Community map</source>
            <translation>Områdeskarta</translation>
        </message>
        <message>
            <source>Briefing day</source>
            <translation>Överlämningsdag</translation>
        </message>
        <message>
            <source>Public notice</source>
            <translation>Information till allmänheten</translation>
        </message>
        <message>
            <source>What may stand empty</source>
            <translation>Det som får stå tomt</translation>
        </message>
        <message>
            <source>not planned</source>
            <translation>inte planerad</translation>
        </message>
        <message>
            <source>{day}, {done} of {all} stops</source>
            <translation>{day}, {done} av {all} stopp</translation>
        </message>
        <message>
            <source>not approved yet</source>
            <translation>inte godkänd ännu</translation>
        </message>
        <message>
            <source>approved by {name}</source>
            <translation>godkänd av {name}</translation>
        </message>
    </context>
    <context>
        <name>PassphraseInput</name>
        <message>
            <source>Hide what you type</source>
            <translation>Dölj det du skriver</translation>
        </message>
        <message>
            <source>Show what you type</source>
            <translation>Visa det du skriver</translation>
        </message>
    </context>
    <context>
        <name>PassphraseSheet</name>
        <message>
            <source>Passphrase</source>
            <translation>Lösenfras</translation>
        </message>
        <message>
            <source>Current passphrase</source>
            <translation>Nuvarande lösenfras</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Ny lösenfras</translation>
        </message>
        <message>
            <source>Nobody can restore it: if it is forgotten, only what the server has can be fetched again. Older backups open with the passphrase they were made with.</source>
            <translation>Ingen kan återställa den: om den glöms bort kan bara det som finns på servern hämtas igen. Äldre säkerhetskopior öppnas med lösenfrasen de gjordes med.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Type the passphrase that opens the store now.</source>
            <translation>Skriv lösenfrasen som öppnar databasen nu.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePart</name>
        <message>
            <source>Citizens met</source>
            <translation>Mötta medborgare</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vilka</translation>
        </message>
    </context>
    <context>
        <name>Period</name>
        <message>
            <source>All time</source>
            <translation>All tid</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Den här veckan</translation>
        </message>
        <message>
            <source>Own period</source>
            <translation>Egen period</translation>
        </message>
        <message numerus="yes">
            <source>%n in all</source>
            <translation>
                <numerusform>%n totalt</numerusform>
                <numerusform>%n totalt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n this week</source>
            <translation>
                <numerusform>%n den här veckan</numerusform>
                <numerusform>%n den här veckan</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n from {first} to {last}</source>
            <translation>
                <numerusform>%n från {first} till {last}</numerusform>
                <numerusform>%n från {first} till {last}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in {period}</source>
            <translation>
                <numerusform>%n i {period}</numerusform>
                <numerusform>%n i {period}</numerusform>
            </translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Den här månaden</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Förra månaden</translation>
        </message>
        <message>
            <source>This tertial</source>
            <translation>Det här tertialet</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>I år</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>Från … till …</translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <source>Key person</source>
            <translation>Nyckelperson</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Phone number copied.</source>
            <translation>Telefonnumret är kopierat.</translation>
        </message>
        <message>
            <source>E-mail copied.</source>
            <translation>E-postadressen är kopierad.</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>ej angivet</translation>
        </message>
        <message>
            <source>Copy the phone number</source>
            <translation>Kopiera telefonnumret</translation>
        </message>
        <message>
            <source>Copy the e-mail</source>
            <translation>Kopiera e-postadressen</translation>
        </message>
        <message>
            <source>To be purged {day} {year}</source>
            <translation>Gallras {day} {year}</translation>
        </message>
        <message>
            <source>Removal was asked for {day}</source>
            <translation>Radering begärd {day}</translation>
        </message>
    </context>
    <context>
        <name>PersonSheet</name>
        <message>
            <source>Edit the contact person</source>
            <translation>Ändra kontaktpersonen</translation>
        </message>
        <message>
            <source>New contact person</source>
            <translation>Ny kontaktperson</translation>
        </message>
        <message>
            <source>Type the name; a new one is made if it is not there</source>
            <translation>Skriv namnet; en ny skapas om den inte finns</translation>
        </message>
        <message>
            <source>A new partner will be made</source>
            <translation>En ny samverkanspart skapas</translation>
        </message>
    </context>
    <context>
        <name>PersonsPage</name>
        <message>
            <source>Function or partner</source>
            <translation>Funktion eller samverkanspart</translation>
        </message>
        <message>
            <source>Names are not searched here: the law limits it in shared records.</source>
            <translation>Namn går inte att söka på här: lagen begränsar det i gemensamt tillgängliga uppgifter.</translation>
        </message>
        <message>
            <source>Contact persons</source>
            <translation>Kontaktpersoner</translation>
        </message>
        <message>
            <source>New contact person</source>
            <translation>Ny kontaktperson</translation>
        </message>
        <message>
            <source>Name, function or partner</source>
            <translation>Namn, funktion eller samverkanspart</translation>
        </message>
        <message>
            <source>Nothing fits the filter</source>
            <translation>Inget stämmer med filtret</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Rensa filter</translation>
        </message>
        <message>
            <source>No contact persons yet</source>
            <translation>Inga kontaktpersoner än</translation>
        </message>
        <message>
            <source>Write down whom you work with, so that the next officer knows too.</source>
            <translation>Skriv upp vilka du arbetar med, så att nästa kollega också vet.</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
        <message>
            <source>Saved on this computer. Sent when you have a network.</source>
            <translation>Sparad på den här datorn. Skickas när du har nät.</translation>
        </message>
        <message>
            <source>The contact person was removed.</source>
            <translation>Kontaktpersonen är borttagen.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
    </context>
    <context>
        <name>PersonsPart</name>
        <message>
            <source>Persons</source>
            <translation>Personer</translation>
        </message>
        <message>
            <source>As they are</source>
            <translation>Som de är</translation>
        </message>
        <message>
            <source>Numbers for names</source>
            <translation>Nummer i stället för namn</translation>
        </message>
        <message>
            <source>Only counts</source>
            <translation>Bara antal</translation>
        </message>
        <message>
            <source>Such as: the municipality's security unit</source>
            <translation>Till exempel: kommunens trygghetsenhet</translation>
        </message>
        <message>
            <source>Such as: request 2025-118, agreement § 4</source>
            <translation>Till exempel: begäran 2025-118, överenskommelsen § 4</translation>
        </message>
        <message>
            <source>Write who gets the file.</source>
            <translation>Skriv vem som får filen.</translation>
        </message>
        <message>
            <source>Write on what ground it is given.</source>
            <translation>Skriv på vilken grund den lämnas ut.</translation>
        </message>
        <message>
            <source>The file will hold personal data.</source>
            <translation>Filen kommer att innehålla personuppgifter.</translation>
        </message>
        <message>
            <source>Whoever gets it must be allowed to. The export is noted in the audit log.</source>
            <translation>Den som får den måste ha rätt till det. Exporten skrivs i loggen.</translation>
        </message>
        <message>
            <source>Left out unless you tick them: free text may name people, and names of colleagues and contacts are personal data.</source>
            <translation>Tas inte med om du inte kryssar i dem: fritext kan nämna personer, och namn på kollegor och kontakter är personuppgifter.</translation>
        </message>
        <message>
            <source>Each person and text becomes “person 1”, “person 2” …: the same number throughout the file, but nobody's name. Where homes lie is told roughly.</source>
            <translation>Varje person och text blir ”person 1”, ”person 2” …: samma nummer genom hela filen, men ingens namn. Var bostäder ligger anges ungefärligt.</translation>
        </message>
        <message>
            <source>needed when fields about persons go along</source>
            <translation>krävs när fält om personer följer med</translation>
        </message>
        <message>
            <source>Who gets it</source>
            <translation>Vem som får den</translation>
        </message>
        <message>
            <source>On what ground</source>
            <translation>På vilken grund</translation>
        </message>
        <message>
            <source>Fields about persons</source>
            <translation>Fält om personer</translation>
        </message>
        <message>
            <source>Persons in the file</source>
            <translation>Personer i filen</translation>
        </message>
        <message>
            <source>What you tick below stands in the file as it was written.</source>
            <translation>Det du kryssar för nedan står i filen som det skrevs.</translation>
        </message>
        <message>
            <source>No single activity: numbers by type and month. Numbers below five are hidden.</source>
            <translation>Ingen enskild aktivitet: antal per typ och månad. Antal under fem döljs.</translation>
        </message>
    </context>
    <context>
        <name>PinCard</name>
        <message>
            <source>Move</source>
            <translation>Flytta</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Yta</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Not met for {time}</source>
            <translation>Ej träffad på {time}</translation>
        </message>
        <message>
            <source>Somewhere in the circle: a home is shown roughly, on purpose.</source>
            <translation>Någonstans i cirkeln: en bostad visas ungefärligt, med avsikt.</translation>
        </message>
        <message>
            <source>Stands where you last met.</source>
            <translation>Står där ni senast sågs.</translation>
        </message>
        <message>
            <source>Within {metres} m</source>
            <translation>Inom {metres} m</translation>
        </message>
    </context>
    <context>
        <name>Placing</name>
        <message>
            <source>This extent has several parts and can't be changed here.</source>
            <translation>Ytan består av flera delar och kan inte ändras här.</translation>
        </message>
        <message>
            <source>Position saved</source>
            <translation>Läget är sparat</translation>
        </message>
        <message>
            <source>Extent saved</source>
            <translation>Ytan är sparad</translation>
        </message>
        <message>
            <source>Extent removed</source>
            <translation>Ytan är borttagen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
    </context>
    <context>
        <name>Position</name>
        <message>
            <source>Position is off. Turn it on in Settings, or choose the place.</source>
            <translation>Positionen är avstängd. Slå på den i Inställningar eller välj platsen.</translation>
        </message>
        <message>
            <source>Looking for the position …</source>
            <translation>Söker positionen …</translation>
        </message>
        <message>
            <source>The GPS receiver is not there. Plug it in, or choose the place.</source>
            <translation>GPS-mottagaren finns inte. Anslut den eller välj platsen.</translation>
        </message>
        <message>
            <source>The position may not be read, or another program uses the receiver. Ask support, or choose the place.</source>
            <translation>Positionen får inte läsas, eller så använder ett annat program mottagaren. Fråga supporten eller välj platsen.</translation>
        </message>
        <message>
            <source>The GPS receiver says nothing. Check its plug, or choose the place.</source>
            <translation>GPS-mottagaren svarar inte. Kontrollera kontakten eller välj platsen.</translation>
        </message>
        <message>
            <source>What comes is no GPS sentence (NMEA). Check in Settings which device it is, or choose the place.</source>
            <translation>Det som kommer är inga GPS-meddelanden (NMEA). Kontrollera enheten i Inställningar eller välj platsen.</translation>
        </message>
        <message>
            <source>The GPS receiver sees too few satellites. Wait outdoors, or choose the place.</source>
            <translation>GPS-mottagaren ser för få satelliter. Vänta utomhus eller välj platsen.</translation>
        </message>
        <message>
            <source>The GPS receiver does not send all that is needed (GGA and RMC). Set it up anew, or choose the place.</source>
            <translation>GPS-mottagaren skickar inte allt som behövs (GGA och RMC). Ställ in den på nytt eller välj platsen.</translation>
        </message>
        <message>
            <source>The position jumps, so it is not used. Wait until it is steady, or choose.</source>
            <translation>Positionen hoppar och används därför inte. Vänta tills den är stadig eller välj platsen.</translation>
        </message>
        <message>
            <source>Two GPS receivers disagree, so neither is used. Choose the place.</source>
            <translation>Två GPS-mottagare säger olika, så ingen av dem används. Välj platsen.</translation>
        </message>
        <message>
            <source>This computer's position service does not answer. Choose the place.</source>
            <translation>Datorns positionstjänst svarar inte. Välj platsen.</translation>
        </message>
        <message>
            <source>±{metres} m</source>
            <translation>±{metres} m</translation>
        </message>
        <message>
            <source>Position found {metres}, {seconds} s ago.</source>
            <translation>Position hittad {metres}, för {seconds} s sedan.</translation>
        </message>
    </context>
    <context>
        <name>PositionCard</name>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Source of the position</source>
            <translation>Positionens källa</translation>
        </message>
        <message>
            <source>/dev/ttyUSB0, COM3 or a file</source>
            <translation>/dev/ttyUSB0, COM3 eller en fil</translation>
        </message>
        <message>
            <source>Device or file of the GPS receiver (NMEA)</source>
            <translation>GPS-mottagarens enhet eller fil (NMEA)</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Prova nu</translation>
        </message>
        <message>
            <source>For the word “here” in the quick log. No track is ever stored.</source>
            <translation>För ordet ”här” i snabbloggen. Inget spår sparas någonsin.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Källa</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Av</translation>
        </message>
        <message>
            <source>Receiver</source>
            <translation>Mottagare</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Systemet</translation>
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message>
            <source>Preview</source>
            <translation>Förhandsvisning</translation>
        </message>
        <message>
            <source>Police, {area}</source>
            <translation>Polisen, {area}</translation>
        </message>
    </context>
    <context>
        <name>PromiseHead</name>
        <message>
            <source>Promises</source>
            <translation>Löften</translation>
        </message>
        <message>
            <source>Back to all promises</source>
            <translation>Tillbaka till alla löften</translation>
        </message>
        <message>
            <source>written by {name}</source>
            <translation>skrivet av {name}</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Logga</translation>
        </message>
        <message>
            <source>Log an activity for this promise</source>
            <translation>Logga en aktivitet för det här löftet</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Nästa steg</translation>
        </message>
    </context>
    <context>
        <name>PromiseListPage</name>
        <message>
            <source>Which promises</source>
            <translation>Vilka löften</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Avslutade</translation>
        </message>
        <message>
            <source>All areas</source>
            <translation>Alla områden</translation>
        </message>
        <message>
            <source>Words in title or text</source>
            <translation>Ord i titel eller text</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Löften</translation>
        </message>
        <message>
            <source>New promise</source>
            <translation>Nytt löfte</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Område</translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s)</source>
            <translation>
                <numerusform>%n löfte</numerusform>
                <numerusform>%n löften</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing fits the filter</source>
            <translation>Inget stämmer med filtret</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Rensa filter</translation>
        </message>
        <message>
            <source>No promises yet</source>
            <translation>Inga löften än</translation>
        </message>
        <message>
            <source>Those you write here work without a network too.</source>
            <translation>De du skriver här fungerar också utan nät.</translation>
        </message>
    </context>
    <context>
        <name>PromisePart</name>
        <message>
            <source>Suggested</source>
            <translation>Föreslås</translation>
        </message>
        <message>
            <source>Other promise</source>
            <translation>Annat löfte</translation>
        </message>
        <message>
            <source>No promise</source>
            <translation>Inget löfte</translation>
        </message>
        <message>
            <source>The promise was mentioned</source>
            <translation>Löftet nämndes</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Löfte</translation>
        </message>
        <message>
            <source>No promise fits what and where.</source>
            <translation>Inget löfte passar vad och var.</translation>
        </message>
        <message>
            <source>It is logged without a promise.</source>
            <translation>Det loggas utan löfte.</translation>
        </message>
        <message>
            <source>There are no promises in this area yet.</source>
            <translation>Det finns inga löften i det här området än.</translation>
        </message>
        <message>
            <source>A promise of another area</source>
            <translation>Ett löfte i ett annat område</translation>
        </message>
        <message>
            <source>It counts when it is saved.</source>
            <translation>Den räknas när den sparas.</translation>
        </message>
        <message>
            <source>Does not count: {why}.</source>
            <translation>Räknas inte: {why}.</translation>
        </message>
        <message>
            <source>Can't be measured yet.</source>
            <translation>Går inte att mäta än.</translation>
        </message>
        <message>
            <source>Becomes {done} of {promised}</source>
            <translation>Blir {done} av {promised}</translation>
        </message>
    </context>
    <context>
        <name>PromiseSheet</name>
        <message>
            <source>Edit the promise</source>
            <translation>Ändra löftet</translation>
        </message>
        <message>
            <source>New promise</source>
            <translation>Nytt löfte</translation>
        </message>
        <message>
            <source>Such as: Safer Ekvalla torg</source>
            <translation>Till exempel: Tryggare Ekvalla torg</translation>
        </message>
        <message>
            <source>What citizens read: what you do, where, how often, until when</source>
            <translation>det medborgarna läser: vad ni gör, var, hur ofta, till när</translation>
        </message>
        <message>
            <source>Such as: Cooperation 2026, § 4</source>
            <translation>Till exempel: Samverkan 2026, § 4</translation>
        </message>
        <message>
            <source>Where it goes beyond the agreement</source>
            <translation>Där det går längre än överenskommelsen</translation>
        </message>
        <message>
            <source>Roles that took part in choosing, never names</source>
            <translation>Roller som var med och valde, aldrig namn</translation>
        </message>
        <message>
            <source>Such as: Talk on the square 9 Sep</source>
            <translation>Till exempel: Samtal på torget 9 sep</translation>
        </message>
        <message>
            <source>Such as: dark by the station</source>
            <translation>Till exempel: mörkt vid stationen</translation>
        </message>
        <message>
            <source>Such as: the municipal board</source>
            <translation>Till exempel: kommunstyrelsen</translation>
        </message>
        <message>
            <source>The rest can wait. The lamps on the promise's page show what is still missing.</source>
            <translation>Resten kan vänta. Lamporna på löftets sida visar vad som fortfarande saknas.</translation>
        </message>
    </context>
    <context>
        <name>PromiseTile</name>
        <message>
            <source>Can't be measured yet</source>
            <translation>Går inte att mäta än</translation>
        </message>
        <message numerus="yes">
            <source>%n behind</source>
            <translation>
                <numerusform>%n efter</numerusform>
                <numerusform>%n efter</numerusform>
            </translation>
        </message>
        <message>
            <source>Kept so far</source>
            <translation>Hållet hittills</translation>
        </message>
        <message>
            <source>On pace</source>
            <translation>I takt</translation>
        </message>
        <message>
            <source>No commitment is written yet.</source>
            <translation>Inget åtagande är skrivet än.</translation>
        </message>
        <message>
            <source>It says no number, so nothing can be counted.</source>
            <translation>Det anger inget antal, så inget kan räknas.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Logga</translation>
        </message>
        <message>
            <source>Log for {promise}</source>
            <translation>Logga för {promise}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Open {promise}</source>
            <translation>Öppna {promise}</translation>
        </message>
        <message>
            <source>of {promised}</source>
            <translation>av {promised}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>i dag</translation>
        </message>
        <message>
            <source>this week</source>
            <translation>den här veckan</translation>
        </message>
        <message>
            <source>this month</source>
            <translation>den här månaden</translation>
        </message>
        <message>
            <source>this tertial</source>
            <translation>det här tertialet</translation>
        </message>
        <message>
            <source>this year</source>
            <translation>i år</translation>
        </message>
        <message>
            <source>Nothing done yet</source>
            <translation>Inget gjort än</translation>
        </message>
        <message>
            <source>Last done {day}</source>
            <translation>Senast {day}</translation>
        </message>
    </context>
    <context>
        <name>Promises</name>
        <message>
            <source>at least {minutes} min each</source>
            <translation>minst {minutes} min per gång</translation>
        </message>
        <message>
            <source>An intent can't be measured. Give it a number and a rhythm when you can.</source>
            <translation>En avsikt går inte att mäta. Ge den ett antal och en rytm när du kan.</translation>
        </message>
        <message>
            <source>Something is still open, so it can't be published as it is.</source>
            <translation>Något saknas ännu, så det kan inte publiceras som det är.</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>från {day}</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>till {day}</translation>
        </message>
        <message>
            <source>no period yet</source>
            <translation>ingen period än</translation>
        </message>
        <message>
            <source>{done} of {promised}</source>
            <translation>{done} av {promised}</translation>
        </message>
        <message>
            <source>asked for, answered in time</source>
            <translation>besvarade i tid</translation>
        </message>
        <message>
            <source>in the period</source>
            <translation>under perioden</translation>
        </message>
        <message>
            <source>in {month}</source>
            <translation>i {month}</translation>
        </message>
        <message>
            <source>week {number}</source>
            <translation>vecka {number}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>i dag</translation>
        </message>
        <message>
            <source>in {year}</source>
            <translation>under {year}</translation>
        </message>
        <message>
            <source>this tertial</source>
            <translation>det här tertialet</translation>
        </message>
        <message numerus="yes">
            <source>%n behind</source>
            <translation>
                <numerusform>%n efter</numerusform>
                <numerusform>%n efter</numerusform>
            </translation>
        </message>
        <message>
            <source>On pace</source>
            <translation>I takt</translation>
        </message>
        <message>
            <source>Nothing done yet</source>
            <translation>Inget gjort än</translation>
        </message>
        <message>
            <source>Last done {day}</source>
            <translation>Senast {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n commitment(s) can't be measured</source>
            <translation>
                <numerusform>%n åtagande går inte att mäta</numerusform>
                <numerusform>%n åtaganden går inte att mäta</numerusform>
            </translation>
        </message>
        <message>
            <source>All promises</source>
            <translation>Alla löften</translation>
        </message>
        <message>
            <source>Promises in this area</source>
            <translation>Löften i området</translation>
        </message>
        <message>
            <source>= pace today, {day}</source>
            <translation>= takt i dag, {day}</translation>
        </message>
        <message>
            <source>No promises run here today.</source>
            <translation>Inga löften gäller här i dag.</translation>
        </message>
        <message>
            <source>Import them from a file or write one, or connect to a server that has them.</source>
            <translation>Hämta dem från en fil eller skriv ett, eller anslut till en server som har dem.</translation>
        </message>
        <message>
            <source>Get promises</source>
            <translation>Hämta löften</translation>
        </message>
    </context>
    <context>
        <name>PromisesScreen</name>
        <message>
            <source>The promise is not on this computer any more.</source>
            <translation>Löftet finns inte längre på den här datorn.</translation>
        </message>
        <message>
            <source>Saved on this computer. Sent when you have a network.</source>
            <translation>Sparat på den här datorn. Skickas när du har nät.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
    </context>
    <context>
        <name>QuestionSheet</name>
        <message>
            <source>Question</source>
            <translation>Fråga</translation>
        </message>
        <message>
            <source>New question</source>
            <translation>Ny fråga</translation>
        </message>
        <message>
            <source>Not decided</source>
            <translation>Inte bestämt</translation>
        </message>
        <message>
            <source>Write the question.</source>
            <translation>Skriv frågan.</translation>
        </message>
    </context>
    <context>
        <name>QuestionsCard</name>
        <message>
            <source>Questions left</source>
            <translation>Kvarstående frågor</translation>
        </message>
        <message>
            <source>Add a question</source>
            <translation>Lägg till en fråga</translation>
        </message>
        <message>
            <source>Nothing written down yet.</source>
            <translation>Inget antecknat ännu.</translation>
        </message>
        <message>
            <source>nobody named to answer</source>
            <translation>ingen utsedd att svara</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>senast {day}</translation>
        </message>
    </context>
    <context>
        <name>QuickChips</name>
        <message>
            <source>What the app understood</source>
            <translation>Det här förstod appen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mer</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) met</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n personer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n officer(s)</source>
            <translation>
                <numerusform>%n polis</numerusform>
                <numerusform>%n poliser</numerusform>
            </translation>
        </message>
        <message>
            <source>A promise</source>
            <translation>Ett löfte</translation>
        </message>
        <message>
            <source>No promise</source>
            <translation>Inget löfte</translation>
        </message>
    </context>
    <context>
        <name>QuickLog</name>
        <message>
            <source>What did you just do?</source>
            <translation>Vad gjorde du nyss?</translation>
        </message>
        <message>
            <source>e.g. foot patrol the square 40 min 6 talks</source>
            <translation>t.ex. fotpatrull torget 40 min 6 samtal</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>This looks like a personal number.</source>
            <translation>Det här ser ut som ett personnummer.</translation>
        </message>
        <message>
            <source>Take it out of the line. Enter once more saves it as it stands.</source>
            <translation>Ta bort det från raden. Tryck Enter igen för att spara som det är.</translation>
        </message>
        <message>
            <source>Save anyway</source>
            <translation>Spara ändå</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s), one for each place.</source>
            <translation>
                <numerusform>%n aktivitet, en för varje plats.</numerusform>
                <numerusform>%n aktiviteter, en för varje plats.</numerusform>
            </translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Anteckning: {note}</translation>
        </message>
        <message>
            <source>Write freely. The app reads it, you correct it.</source>
            <translation>Skriv fritt. Appen tolkar, du rättar.</translation>
        </message>
        <message>
            <source>Write what you did, then press Enter.</source>
            <translation>Skriv vad du gjorde och tryck Enter.</translation>
        </message>
        <message>
            <source>Choose the place, or press Enter once more to save without.</source>
            <translation>Välj platsen, eller tryck Enter en gång till för att spara utan.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Saved on this computer. Sent when you are connected.</source>
            <translation>Sparad på den här datorn. Skickas när du har nät.</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s) saved on this computer. Sent when you are connected.</source>
            <translation>
                <numerusform>%n aktivitet sparad på den här datorn. Skickas när du har nät.</numerusform>
                <numerusform>%n aktiviteter sparade på den här datorn. Skickas när du har nät.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone. Your words are back in the line.</source>
            <translation>Ångrat. Din text är tillbaka på raden.</translation>
        </message>
    </context>
    <context>
        <name>QuickMenus</name>
        <message>
            <source>All kinds</source>
            <translation>Alla typer</translation>
        </message>
        <message>
            <source>Not this place</source>
            <translation>Inte den här platsen</translation>
        </message>
        <message>
            <source>unknown place</source>
            <translation>okänd plats</translation>
        </message>
        <message>
            <source>Unknown place</source>
            <translation>Okänd plats</translation>
        </message>
        <message>
            <source>This point, {accuracy}</source>
            <translation>Den här punkten, {accuracy}</translation>
        </message>
        <message>
            <source>{place}, {metres} m away</source>
            <translation>{place}, {metres} m bort</translation>
        </message>
        <message>
            <source>Just ended</source>
            <translation>Nyss klar</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Längd</translation>
        </message>
        <message>
            <source>No promise</source>
            <translation>Inget löfte</translation>
        </message>
        <message>
            <source>Say nothing of it</source>
            <translation>Ange inget</translation>
        </message>
        <message>
            <source>Not counted</source>
            <translation>Ej räknat</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Today</source>
            <translation>Idag</translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Aktiviteter</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Löften</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakter</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Karta</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Överlämning</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synk</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Inställningar</translation>
        </message>
    </context>
    <context>
        <name>ReachCard</name>
        <message>
            <source>Where your work is</source>
            <translation>Var ditt arbete finns</translation>
        </message>
        <message>
            <source>On this computer alone</source>
            <translation>Bara på den här datorn</translation>
        </message>
        <message>
            <source>On the server</source>
            <translation>På servern</translation>
        </message>
        <message>
            <source>In the server's backup</source>
            <translation>I serverns säkerhetskopia</translation>
        </message>
        <message>
            <source>Attachments that wait</source>
            <translation>Bilagor som väntar</translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s)</source>
            <translation>
                <numerusform>%n bilaga</numerusform>
                <numerusform>%n bilagor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n ändring</numerusform>
                <numerusform>%n ändringar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReachLine</name>
        <message>
            <source>Saved here</source>
            <translation>Sparad här</translation>
        </message>
        <message>
            <source>On the server</source>
            <translation>På servern</translation>
        </message>
        <message>
            <source>In the server's backup</source>
            <translation>I serverns säkerhetskopia</translation>
        </message>
    </context>
    <context>
        <name>Receipt</name>
        <message numerus="yes">
            <source>%n activity(s)</source>
            <translation>
                <numerusform>%n aktivitet</numerusform>
                <numerusform>%n aktiviteter</numerusform>
            </translation>
        </message>
        <message>
            <source>none received by the server yet</source>
            <translation>ingen mottagen av servern än</translation>
        </message>
        <message numerus="yes">
            <source>%n received by the server at {time}</source>
            <translation>
                <numerusform>%n mottagen av servern {time}</numerusform>
                <numerusform>%n mottagna av servern {time}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s) on this computer to be sent</source>
            <translation>
                <numerusform>%n ligger på den här datorn och väntar på att skickas</numerusform>
                <numerusform>%n ligger på den här datorn och väntar på att skickas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused by the server, see Sync</source>
            <translation>
                <numerusform>%n avvisad av servern, se Synk</numerusform>
                <numerusform>%n avvisade av servern, se Synk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Also %n other change(s)</source>
            <translation>
                <numerusform>Dessutom %n annan ändring</numerusform>
                <numerusform>Dessutom %n andra ändringar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n received</source>
            <translation>
                <numerusform>%n mottagen</numerusform>
                <numerusform>%n mottagna</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) wait on this computer to be sent</source>
            <translation>
                <numerusform>%n bilaga ligger på den här datorn och väntar på att skickas</numerusform>
                <numerusform>%n bilagor ligger på den här datorn och väntar på att skickas</numerusform>
            </translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} till {end}</translation>
        </message>
        <message>
            <source>Shift receipt</source>
            <translation>Kvitto för arbetspasset</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Activity and place</source>
            <translation>Aktivitet och plats</translation>
        </message>
        <message>
            <source>The server</source>
            <translation>Servern</translation>
        </message>
        <message>
            <source>received</source>
            <translation>mottagen</translation>
        </message>
        <message>
            <source>waits here</source>
            <translation>väntar här</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>avvisad</translation>
        </message>
        <message>
            <source>Made {day} {time} by fieldapp on {computer}.</source>
            <translation>Skapat {day} {time} av Fältapp på {computer}.</translation>
        </message>
        <message>
            <source>The hash covers every change up to number {number} on this computer: none can be taken out or altered afterwards without it showing.</source>
            <translation>Kontrollsumman omfattar alla ändringar till och med nummer {number} på den här datorn. Ingen kan tas bort eller ändras i efterhand utan att det syns.</translation>
        </message>
        <message>
            <source>Computer's id: {device}</source>
            <translation>Datorns id: {device}</translation>
        </message>
    </context>
    <context>
        <name>ReceiptSheet</name>
        <message>
            <source>Shift receipt</source>
            <translation>Kvitto för arbetspasset</translation>
        </message>
        <message>
            <source>Since when</source>
            <translation>Från när</translation>
        </message>
        <message>
            <source>This shift</source>
            <translation>Det här passet</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>Seven days</source>
            <translation>Sju dagar</translation>
        </message>
        <message>
            <source>Activities of the shift</source>
            <translation>Passets aktiviteter</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Skriv ut …</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>Spara som PDF …</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>No. {number} in this computer's line, hash {hash}</source>
            <translation>Nr {number} i datorns kedja, kontrollsumma {hash}</translation>
        </message>
        <message>
            <source>{when}, no. {number}</source>
            <translation>{when}, nr {number}</translation>
        </message>
        <message>
            <source>Shift receipt {day}</source>
            <translation>Kvitto arbetspass {day}</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Vart?</translation>
        </message>
        <message>
            <source>The receipt is in {file}.</source>
            <translation>Kvittot finns i {file}.</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>The server gave no reason.</source>
            <translation>Servern angav inget skäl.</translation>
        </message>
        <message>
            <source>Correct it and send it again, or take it back.</source>
            <translation>Rätta och skicka igen, eller ta tillbaka.</translation>
        </message>
        <message>
            <source>It is about: {field}.</source>
            <translation>Det gäller: {field}.</translation>
        </message>
        <message>
            <source>Ask your group leader, or take it back.</source>
            <translation>Fråga din gruppchef, eller ta tillbaka.</translation>
        </message>
        <message>
            <source>Your role does not allow this here.</source>
            <translation>Din roll ger dig inte rätt att göra det här.</translation>
        </message>
        <message>
            <source>Something in it is not as the server wants it.</source>
            <translation>Något i den är inte som servern vill ha det.</translation>
        </message>
        <message>
            <source>The promise can't go to that step from where it is.</source>
            <translation>Löftet kan inte gå till det steget från det steg det är i nu.</translation>
        </message>
        <message>
            <source>Open it, choose a step that follows, and send it again.</source>
            <translation>Öppna löftet, välj ett steg som kommer härnäst och skicka igen.</translation>
        </message>
        <message>
            <source>The record was erased for good and does not come back.</source>
            <translation>Posten är raderad för gott och kommer inte tillbaka.</translation>
        </message>
        <message>
            <source>Take it back; log it anew if it is still needed.</source>
            <translation>Ta tillbaka den. Logga på nytt om det fortfarande behövs.</translation>
        </message>
        <message>
            <source>Something that was saved together with it was refused.</source>
            <translation>Något som sparades tillsammans med den avvisades.</translation>
        </message>
        <message>
            <source>Correct that first; then all of it is sent.</source>
            <translation>Rätta det först, så skickas allt.</translation>
        </message>
        <message>
            <source>What it belongs to did not come to the server in five days.</source>
            <translation>Det som den hör till kom inte till servern inom fem dagar.</translation>
        </message>
        <message>
            <source>Send it again when the other record is there, or take it back.</source>
            <translation>Skicka igen när den andra posten finns där, eller ta tillbaka.</translation>
        </message>
        <message>
            <source>The server does not have what this belongs to.</source>
            <translation>Servern har inte det som den här hör till.</translation>
        </message>
        <message>
            <source>Send it again later, or take it back.</source>
            <translation>Skicka igen senare, eller ta tillbaka.</translation>
        </message>
        <message>
            <source>The server has another record under this one's number.</source>
            <translation>Servern har en annan post med samma nummer.</translation>
        </message>
        <message>
            <source>Send the report below to support; take nothing back before.</source>
            <translation>Skicka rapporten nedan till supporten. Ta inte tillbaka något innan dess.</translation>
        </message>
        <message>
            <source>The server does not know this kind of record yet.</source>
            <translation>Servern känner inte till den här sortens post än.</translation>
        </message>
        <message>
            <source>Let it wait until the server is renewed, then send it again.</source>
            <translation>Låt den vänta tills servern är uppdaterad och skicka sedan igen.</translation>
        </message>
        <message>
            <source>The server has it, and keeps it until the record that it belongs to has come as well.</source>
            <translation>Servern har den, och håller kvar den tills posten som den hör till också har kommit.</translation>
        </message>
    </context>
    <context>
        <name>RefusedCard</name>
        <message>
            <source>The server refused: {title}</source>
            <translation>Servern avvisade: {title}</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Avvisad</translation>
        </message>
        <message>
            <source>It is saved on this computer. Later changes to it wait; all else is sent.</source>
            <translation>Den är sparad på den här datorn. Senare ändringar av den väntar; allt annat skickas.</translation>
        </message>
        <message>
            <source>Why is it taken back?</source>
            <translation>Varför tas den tillbaka?</translation>
        </message>
        <message>
            <source>Code for support: {code}</source>
            <translation>Kod till supporten: {code}</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Rätta</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Skicka igen</translation>
        </message>
        <message>
            <source>Take back …</source>
            <translation>Ta tillbaka …</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Ta tillbaka</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>The record becomes what the server has. The change stays in its history.</source>
            <translation>Posten blir som den är på servern. Ändringen finns kvar i historiken.</translation>
        </message>
        <message>
            <source>Write a few words; they stay in the history.</source>
            <translation>Skriv några ord; de finns kvar i historiken.</translation>
        </message>
    </context>
    <context>
        <name>ReportSheet</name>
        <message>
            <source>Report for support</source>
            <translation>Rapport till support</translation>
        </message>
        <message>
            <source>Figures and codes only: no names, no places, nothing that anybody wrote. Nothing is sent by itself.</source>
            <translation>Bara siffror och koder: inga namn, inga platser, inget som någon har skrivit. Inget skickas av sig självt.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Save report …</source>
            <translation>Spara rapporten …</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Kopiera rapporten</translation>
        </message>
        <message>
            <source>The report is copied. Paste it in a message to support.</source>
            <translation>Rapporten är kopierad. Klistra in den i ett meddelande till supporten.</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Vart?</translation>
        </message>
        <message>
            <source>fieldapp report</source>
            <translation>Fältapp-rapport</translation>
        </message>
        <message>
            <source>The report is in {file}.</source>
            <translation>Rapporten finns i {file}.</translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message numerus="yes">
            <source>%n vehicle(s)</source>
            <translation>
                <numerusform>%n fordon</numerusform>
                <numerusform>%n fordon</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moped(s)</source>
            <translation>
                <numerusform>%n moped</numerusform>
                <numerusform>%n mopeder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bicycle(s)</source>
            <translation>
                <numerusform>%n cykel</numerusform>
                <numerusform>%n cyklar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n report(s)</source>
            <translation>
                <numerusform>%n rapport</numerusform>
                <numerusform>%n rapporter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fine(s)</source>
            <translation>
                <numerusform>%n ordningsbot</numerusform>
                <numerusform>%n ordningsböter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inspection(s)</source>
            <translation>
                <numerusform>%n tillsyn</numerusform>
                <numerusform>%n tillsyner</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n breath test(s)</source>
            <translation>
                <numerusform>%n utandningsprov</numerusform>
                <numerusform>%n utandningsprov</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n positive breath test(s)</source>
            <translation>
                <numerusform>%n positivt utandningsprov</numerusform>
                <numerusform>%n positiva utandningsprov</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n body check(s)</source>
            <translation>
                <numerusform>%n kroppsvisitation</numerusform>
                <numerusform>%n kroppsvisitationer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seizure(s)</source>
            <translation>
                <numerusform>%n beslag</numerusform>
                <numerusform>%n beslag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n arrest(s)</source>
            <translation>
                <numerusform>%n gripen</numerusform>
                <numerusform>%n gripna</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removal(s)</source>
            <translation>
                <numerusform>%n avlägsnande</numerusform>
                <numerusform>%n avlägsnanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n detention(s)</source>
            <translation>
                <numerusform>%n omhändertagande</numerusform>
                <numerusform>%n omhändertaganden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n licence(s)</source>
            <translation>
                <numerusform>%n körkort</numerusform>
                <numerusform>%n körkort</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n varning</numerusform>
                <numerusform>%n varningar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n identity check(s)</source>
            <translation>
                <numerusform>%n id-kontroll</numerusform>
                <numerusform>%n id-kontroller</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n check(s)</source>
            <translation>
                <numerusform>%n kontroll</numerusform>
                <numerusform>%n kontroller</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n door(s)</source>
            <translation>
                <numerusform>%n dörr</numerusform>
                <numerusform>%n dörrar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n leaflet(s)</source>
            <translation>
                <numerusform>%n flygblad</numerusform>
                <numerusform>%n flygblad</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shop(s)</source>
            <translation>
                <numerusform>%n butik</numerusform>
                <numerusform>%n butiker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tip(s)</source>
            <translation>
                <numerusform>%n tips</numerusform>
                <numerusform>%n tips</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n concern report(s)</source>
            <translation>
                <numerusform>%n orosanmälan</numerusform>
                <numerusform>%n orosanmälningar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>selected</source>
            <translation>vald</translation>
        </message>
    </context>
    <context>
        <name>RunsCard</name>
        <message>
            <source>Latest syncs</source>
            <translation>Senaste synkar</translation>
        </message>
        <message>
            <source>The app tries by itself as soon as it has a network.</source>
            <translation>Appen försöker själv så fort den har nät.</translation>
        </message>
        <message>
            <source>Report for support</source>
            <translation>Rapport till support</translation>
        </message>
        <message>
            <source>{when}, failed</source>
            <translation>{when}, misslyckades</translation>
        </message>
        <message numerus="yes">
            <source>%n tries</source>
            <translation>
                <numerusform>%n försök</numerusform>
                <numerusform>%n försök</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sent</source>
            <translation>
                <numerusform>%n skickad</numerusform>
                <numerusform>%n skickade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fetched</source>
            <translation>
                <numerusform>%n hämtad</numerusform>
                <numerusform>%n hämtade</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>inget nytt</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <source>Search results</source>
            <translation>Sökresultat</translation>
        </message>
        <message>
            <source>Who is the officer: {words}</source>
            <translation>Vem är områdespolis: {words}</translation>
        </message>
        <message>
            <source>By street, place or area</source>
            <translation>Efter gata, plats eller område</translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s), newest first</source>
            <translation>
                <numerusform>%n träff, nyast först</numerusform>
                <numerusform>%n träffar, nyast först</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing holds these words.</source>
            <translation>Inget innehåller de här orden.</translation>
        </message>
    </context>
    <context>
        <name>ServerCard</name>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>Hämtar …</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Anslut</translation>
        </message>
        <message>
            <source>Signed in as {user}.</source>
            <translation>Inloggad som {user}.</translation>
        </message>
        <message>
            <source>Connect again</source>
            <translation>Anslut igen</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Inte ansluten</translation>
        </message>
        <message>
            <source>Everything works and is saved on this computer.</source>
            <translation>Allt fungerar och sparas på den här datorn.</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Decided by your force for this computer; ask support to change it.</source>
            <translation>Din myndighet har bestämt det för den här datorn. Be supporten om det ska ändras.</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Låst</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Settings</source>
            <translation>Inställningar</translation>
        </message>
        <message>
            <source>Connected. What you log is now shared with your area.</source>
            <translation>Ansluten. Det du loggar delas nu med ditt område.</translation>
        </message>
        <message>
            <source>The new passphrase holds from now on.</source>
            <translation>Den nya lösenfrasen gäller från och med nu.</translation>
        </message>
        <message>
            <source>Where to write the backup</source>
            <translation>Var säkerhetskopian ska sparas</translation>
        </message>
        <message>
            <source>Backups (*.fieldbackup)</source>
            <translation>Säkerhetskopior (*.fieldbackup)</translation>
        </message>
        <message>
            <source>The backup is being written …</source>
            <translation>Säkerhetskopian skrivs …</translation>
        </message>
        <message>
            <source>Backup written and checked: {name}</source>
            <translation>Säkerhetskopian är skriven och kontrollerad: {name}</translation>
        </message>
        <message>
            <source>The report is copied. Paste it in a ticket to support.</source>
            <translation>Rapporten är kopierad. Klistra in den i ett ärende till supporten.</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Places</source>
            <translation>Sidor</translation>
        </message>
        <message>
            <source>Saved, and received by the server.</source>
            <translation>Sparad, och mottagen av servern.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsCard</name>
        <message>
            <source>Keyboard</source>
            <translation>Tangentbord</translation>
        </message>
        <message>
            <source>Log an activity</source>
            <translation>Logga en aktivitet</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Sök</translation>
        </message>
        <message>
            <source>Go to a place in the rail</source>
            <translation>Gå till en sida i menyn</translation>
        </message>
        <message>
            <source>Save the quick log</source>
            <translation>Spara snabbloggen</translation>
        </message>
        <message>
            <source>Save the open form</source>
            <translation>Spara det öppna formuläret</translation>
        </message>
        <message>
            <source>Undo the last save</source>
            <translation>Ångra det senast sparade</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportera</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Spara som PDF</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synka nu</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lås</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Helskärm</translation>
        </message>
        <message>
            <source>Back one level</source>
            <translation>Tillbaka en nivå</translation>
        </message>
    </context>
    <context>
        <name>SignStep</name>
        <message>
            <source>Make the version to sign</source>
            <translation>Ta fram versionen att signera</translation>
        </message>
        <message>
            <source>Without names</source>
            <translation>Utan namn</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>Spara PDF</translation>
        </message>
        <message>
            <source>Signatures are kept on this computer and sent when you have a network.</source>
            <translation>Signaturen sparas på datorn och skickas när du har nät.</translation>
        </message>
        <message>
            <source>The paper holds personal data.</source>
            <translation>Protokollet innehåller personuppgifter.</translation>
        </message>
        <message>
            <source>There is no version to sign yet.</source>
            <translation>Det finns ingen version att signera ännu.</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>Version {number}</translation>
        </message>
        <message>
            <source>{version}: its content is purged, the checksum stands.</source>
            <translation>{version}: innehållet är gallrat, kontrollsumman finns kvar.</translation>
        </message>
        <message>
            <source>{version} is not what was signed.</source>
            <translation>{version} är inte det som signerades.</translation>
        </message>
        <message>
            <source>Something was changed since {version}.</source>
            <translation>Något har ändrats sedan {version}.</translation>
        </message>
        <message>
            <source>The pages show once there is a version.</source>
            <translation>Sidorna visas när det finns en version.</translation>
        </message>
        <message>
            <source>The pages could not be drawn. Signing works all the same.</source>
            <translation>Sidorna kunde inte ritas. Det går att signera ändå.</translation>
        </message>
        <message>
            <source>Version {number} is made. Both of you can sign it.</source>
            <translation>Version {number} är framtagen. Ni kan båda signera den.</translation>
        </message>
        <message>
            <source>Signed. It is sent when you have a network.</source>
            <translation>Signerad. Skickas när du har nät.</translation>
        </message>
    </context>
    <context>
        <name>SignersCard</name>
        <message>
            <source>Signing</source>
            <translation>Signering</translation>
        </message>
        <message>
            <source>Who signs</source>
            <translation>Vem som signerar</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Din lösenfras</translation>
        </message>
        <message>
            <source>I have read it and sign</source>
            <translation>Jag har läst och signerar</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Signera</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} av {all}</translation>
        </message>
        <message>
            <source>Make a version first: it is what both of you sign.</source>
            <translation>Ta fram en version först: det är den ni båda signerar.</translation>
        </message>
        <message>
            <source>You have no part in this handover to sign in.</source>
            <translation>Du har ingen del i den här överlämningen att signera.</translation>
        </message>
        <message>
            <source>You have signed. Later changes make a new version to be signed.</source>
            <translation>Du har signerat. Senare ändringar blir en ny version att signera.</translation>
        </message>
        <message>
            <source>You certify that it is right as far as you know. After the signing its parts can only be changed in a new version.</source>
            <translation>Du intygar att uppgifterna stämmer så långt du vet. Efter signering kan delarna bara ändras i en ny version.</translation>
        </message>
        <message>
            <source>Not named</source>
            <translation>Ingen utsedd</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signerad</translation>
        </message>
        <message>
            <source>Does not hold</source>
            <translation>Gäller inte</translation>
        </message>
        <message>
            <source>Your turn</source>
            <translation>Din tur</translation>
        </message>
        <message>
            <source>If wanted</source>
            <translation>Vid behov</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Väntar</translation>
        </message>
        <message>
            <source>Type the passphrase with which you unlock the app.</source>
            <translation>Skriv lösenfrasen som du låser upp appen med.</translation>
        </message>
        <message>
            <source>Tick that you have read it, then sign.</source>
            <translation>Kryssa för att du har läst det och signera sedan.</translation>
        </message>
    </context>
    <context>
        <name>SinceWhen</name>
        <message>
            <source>today</source>
            <translation>i dag</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>igår</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n dag</numerusform>
                <numerusform>%n dagar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n vecka</numerusform>
                <numerusform>%n veckor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n månad</numerusform>
                <numerusform>%n månader</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n år</numerusform>
                <numerusform>%n år</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartSheet</name>
        <message>
            <source>People and days</source>
            <translation>Personer och datum</translation>
        </message>
        <message>
            <source>Begin a handover</source>
            <translation>Påbörja en överlämning</translation>
        </message>
        <message>
            <source>Not named yet</source>
            <translation>Inte utsedd ännu</translation>
        </message>
        <message>
            <source>Can be filled in later</source>
            <translation>Kan fyllas i senare</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Ingen</translation>
        </message>
        <message>
            <source>Who answers for the area if the post stands empty</source>
            <translation>Den som ansvarar för området om tjänsten är vakant</translation>
        </message>
        <message>
            <source>Begin as soon as notice is given: the knowledge leaves with the person. The map then builds itself from what was logged; nothing needs to be complete.</source>
            <translation>Påbörja så snart beskedet har getts: kunskapen försvinner med personen. Kartan hämtas sedan från det som loggats; inget behöver vara komplett.</translation>
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>Saved on this computer. Sent when you have a network.</source>
            <translation>Sparad på den här datorn. Skickas när du har nät.</translation>
        </message>
    </context>
    <context>
        <name>StepBar</name>
        <message>
            <source>done</source>
            <translation>klart</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>pågår</translation>
        </message>
        <message>
            <source>later</source>
            <translation>senare</translation>
        </message>
    </context>
    <context>
        <name>StepSheet</name>
        <message>
            <source>Next step: {step}</source>
            <translation>Nästa steg: {step}</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Skäl</translation>
        </message>
        <message>
            <source>It stays in the history of the promise</source>
            <translation>det finns kvar i löftets historik</translation>
        </message>
        <message>
            <source>Nothing more counts towards it. What was done stays in the log.</source>
            <translation>Inget mer räknas för löftet. Det som är gjort finns kvar i loggen.</translation>
        </message>
        <message>
            <source>Everyone who works with the promise sees the new step.</source>
            <translation>Alla som arbetar med löftet ser det nya steget.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Take the step</source>
            <translation>Ta steget</translation>
        </message>
        <message>
            <source>Write why. Others read it in the history.</source>
            <translation>Skriv varför. Andra läser det i historiken.</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>Less: {name}</source>
            <translation>Mindre: {name}</translation>
        </message>
        <message>
            <source>More: {name}</source>
            <translation>Mer: {name}</translation>
        </message>
    </context>
    <context>
        <name>StopRow</name>
        <message>
            <source>Stop {number}, visited</source>
            <translation>Stopp {number}, besökt</translation>
        </message>
        <message>
            <source>Stop {number}</source>
            <translation>Stopp {number}</translation>
        </message>
        <message>
            <source>Introduced to {name}</source>
            <translation>Presenterad för {name}</translation>
        </message>
        <message>
            <source>Shown: {name}</source>
            <translation>Visat: {name}</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Tidigare</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senare</translation>
        </message>
        <message>
            <source>Take the stop away</source>
            <translation>Ta bort stoppet</translation>
        </message>
    </context>
    <context>
        <name>StopSheet</name>
        <message>
            <source>Stop of the walk</source>
            <translation>Stopp på rundan</translation>
        </message>
        <message>
            <source>No known place</source>
            <translation>Ingen känd plats</translation>
        </message>
        <message>
            <source>Such as: Ekvalla torg, the benches</source>
            <translation>Till exempel: Ekvalla torg, bänkarna</translation>
        </message>
        <message>
            <source>Whom you meet and what you show there</source>
            <translation>Vilka ni möter och vad du visar där</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Vad</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Such as 10:15</source>
            <translation>Till exempel 10:15</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Plats</translation>
        </message>
        <message>
            <source>So that it stands on the map</source>
            <translation>Så att det syns på kartan</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>A stop without a known place is on the list, but not on the map.</source>
            <translation>Ett stopp utan känd plats står i listan men inte på kartan.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Say where you stop.</source>
            <translation>Skriv var ni stannar.</translation>
        </message>
        <message>
            <source>Write the time as 10:15.</source>
            <translation>Skriv tiden som 10:15.</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message>
            <source>Connect again under Settings.</source>
            <translation>Anslut igen under Inställningar.</translation>
        </message>
        <message>
            <source>Everything is saved on this computer.</source>
            <translation>Allt är sparat på den här datorn.</translation>
        </message>
        <message>
            <source>It is tried again by itself.</source>
            <translation>Appen försöker igen av sig själv.</translation>
        </message>
        <message>
            <source>the server did not answer</source>
            <translation>servern svarade inte</translation>
        </message>
        <message>
            <source>something else than the server answered</source>
            <translation>något annat än servern svarade</translation>
        </message>
        <message>
            <source>the certificate is not trusted</source>
            <translation>certifikatet är inte betrott</translation>
        </message>
        <message>
            <source>the server refused</source>
            <translation>servern nekade</translation>
        </message>
        <message>
            <source>the server no longer accepts this computer</source>
            <translation>servern godtar inte längre den här datorn</translation>
        </message>
        <message>
            <source>the server asked us to wait</source>
            <translation>servern bad oss vänta</translation>
        </message>
        <message>
            <source>the server had been restored</source>
            <translation>servern har återställts</translation>
        </message>
        <message>
            <source>it was too much at once</source>
            <translation>det var för mycket på en gång</translation>
        </message>
        <message>
            <source>too long since the last sync</source>
            <translation>för länge sedan senaste synken</translation>
        </message>
        <message>
            <source>two computers use the same profile</source>
            <translation>två datorer använder samma profil</translation>
        </message>
        <message>
            <source>the server did not accept this computer's signature</source>
            <translation>servern godtog inte den här datorns signatur</translation>
        </message>
        <message>
            <source>this program is too old</source>
            <translation>programmet är för gammalt</translation>
        </message>
        <message>
            <source>very much would be taken away</source>
            <translation>väldigt mycket skulle tas bort</translation>
        </message>
        <message>
            <source>something went wrong</source>
            <translation>något gick fel</translation>
        </message>
        <message>
            <source>Nothing was sent. Check the address with support.</source>
            <translation>Inget skickades. Kontrollera adressen med supporten.</translation>
        </message>
        <message>
            <source>Sync once more. If it comes back, close the profile on the other computer.</source>
            <translation>Synka en gång till. Om felet kommer tillbaka, stäng profilen på den andra datorn.</translation>
        </message>
        <message>
            <source>Nothing was taken in. Send the report to support before you do anything else.</source>
            <translation>Inget togs emot. Skicka rapporten till supporten innan du gör något annat.</translation>
        </message>
        <message>
            <source>Install the newer program; then it is sent. You can go on writing.</source>
            <translation>Installera det nyare programmet, så skickas allt. Du kan fortsätta skriva.</translation>
        </message>
        <message>
            <source>Ask support whether that is right.</source>
            <translation>Fråga supporten om det stämmer.</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>På den här datorn</translation>
        </message>
        <message>
            <source>Could not send</source>
            <translation>Kunde inte skicka</translation>
        </message>
        <message>
            <source>Look at this</source>
            <translation>Titta här</translation>
        </message>
        <message numerus="yes">
            <source>Choose: %n change(s)</source>
            <translation>
                <numerusform>Välj: %n ändring</numerusform>
                <numerusform>Välj: %n ändringar</numerusform>
            </translation>
        </message>
        <message>
            <source>Sending {number} of {all}</source>
            <translation>Skickar {number} av {all}</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message numerus="yes">
            <source>Offline · %n to send</source>
            <translation>
                <numerusform>Offline · %n att skicka</numerusform>
                <numerusform>Offline · %n att skicka</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n att skicka</numerusform>
                <numerusform>%n att skicka</numerusform>
            </translation>
        </message>
        <message>
            <source>Synced {time}</source>
            <translation>Synkad {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) wait</source>
            <translation>
                <numerusform>%n bilaga väntar</numerusform>
                <numerusform>%n bilagor väntar</numerusform>
            </translation>
        </message>
        <message>
            <source>Not connected to a server.</source>
            <translation>Inte ansluten till en server.</translation>
        </message>
        <message>
            <source>Nothing is waiting.</source>
            <translation>Inget väntar.</translation>
        </message>
        <message>
            <source>Offline since {time}.</source>
            <translation>Offline sedan {time}.</translation>
        </message>
        <message>
            <source>Next try within a minute.</source>
            <translation>Nästa försök inom en minut.</translation>
        </message>
        <message numerus="yes">
            <source>Next try in %n minute(s).</source>
            <translation>
                <numerusform>Nästa försök om %n minut.</numerusform>
                <numerusform>Nästa försök om %n minuter.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncDeeds</name>
        <message>
            <source>Saved on this computer. It is sent again.</source>
            <translation>Sparad på den här datorn. Skickas igen.</translation>
        </message>
        <message>
            <source>Taken back. The change stays in the history.</source>
            <translation>Återtagen. Ändringen finns kvar i historiken.</translation>
        </message>
        <message>
            <source>Saved on this computer. Everyone gets the same.</source>
            <translation>Sparat på den här datorn. Alla får samma version.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
    </context>
    <context>
        <name>SyncScreen</name>
        <message>
            <source>Try now</source>
            <translation>Försök nu</translation>
        </message>
        <message>
            <source>Shift receipt</source>
            <translation>Kvitto för arbetspasset</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synk</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>Saved here</source>
            <translation>Sparad här</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Väntar</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Skickad</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Avvisad</translation>
        </message>
    </context>
    <context>
        <name>TaskStrip</name>
        <message>
            <source>Done</source>
            <translation>Klar</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
    </context>
    <context>
        <name>ThingsModel</name>
        <message>
            <source>Not on the map</source>
            <translation>Ej på kartan</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Senaste kontakt</translation>
        </message>
        <message>
            <source>{placed} of {whole}</source>
            <translation>{placed} av {whole}</translation>
        </message>
    </context>
    <context>
        <name>ThingsTable</name>
        <message>
            <source>What stands on the map</source>
            <translation>Vad som finns på kartan</translation>
        </message>
    </context>
    <context>
        <name>ToDoColumn</name>
        <message>
            <source>To do</source>
            <translation>Att göra</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>Inget väntar på dig.</translation>
        </message>
        <message numerus="yes">
            <source>%n more of these</source>
            <translation>
                <numerusform>%n till av samma slag</numerusform>
                <numerusform>%n till av samma slag</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer overdue</source>
            <translation>Svar försenat</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) need you</source>
            <translation>
                <numerusform>%n ändring väntar på dig</numerusform>
                <numerusform>%n ändringar väntar på dig</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer owed</source>
            <translation>Svar väntar</translation>
        </message>
        <message>
            <source>Silent for more than 30 days</source>
            <translation>Inget gjort på över 30 dagar</translation>
        </message>
        <message>
            <source>Follow-up due</source>
            <translation>Dags att följa upp</translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) can't be measured</source>
            <translation>
                <numerusform>%n löfte går inte att mäta</numerusform>
                <numerusform>%n löften går inte att mäta</numerusform>
            </translation>
        </message>
        <message>
            <source>Draft from {day}</source>
            <translation>Utkast från {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) will be purged</source>
            <translation>
                <numerusform>%n post gallras</numerusform>
                <numerusform>%n poster gallras</numerusform>
            </translation>
        </message>
        <message>
            <source>Not connected to a server</source>
            <translation>Inte ansluten till en server</translation>
        </message>
        <message>
            <source>Refused by the server, or changed by someone else as well.</source>
            <translation>Avvisad av servern, eller ändrad av någon annan också.</translation>
        </message>
        <message>
            <source>Personal data whose time is up within 30 days.</source>
            <translation>Personuppgifter vars tid går ut inom 30 dagar.</translation>
        </message>
        <message>
            <source>All you save stays encrypted on this computer until then.</source>
            <translation>Allt du sparar ligger krypterat på den här datorn tills dess.</translation>
        </message>
        <message>
            <source>{promise}, since {day}</source>
            <translation>{promise}, sedan {day}</translation>
        </message>
        <message>
            <source>{topic}, by {day}</source>
            <translation>{topic}, senast {day}</translation>
        </message>
        <message>
            <source>kind missing</source>
            <translation>typ saknas</translation>
        </message>
        <message>
            <source>place missing</source>
            <translation>plats saknas</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Svara</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Follow up</source>
            <translation>Följ upp</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Komplettera</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortsätt</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Anslut</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search</source>
            <translation>Sök</translation>
        </message>
        <message>
            <source>Lock (Ctrl+L)</source>
            <translation>Lås (Ctrl+L)</translation>
        </message>
        <message>
            <source>Log activity</source>
            <translation>Logga aktivitet</translation>
        </message>
        <message>
            <source>Area: {name}</source>
            <translation>Område: {name}</translation>
        </message>
    </context>
    <context>
        <name>TopicsCard</name>
        <message>
            <source>Go through together</source>
            <translation>Gå igenom tillsammans</translation>
        </message>
    </context>
    <context>
        <name>TroubleCard</name>
        <message>
            <source>Code for support: {code}</source>
            <translation>Kod till supporten: {code}</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiera</translation>
        </message>
        <message>
            <source>Copy the code {code}</source>
            <translation>Kopiera koden {code}</translation>
        </message>
        <message>
            <source>Is it right that they go? Until you say so nothing is taken away, and what you write is kept here.</source>
            <translation>Stämmer det att de ska bort? Inget tas bort förrän du säger till, och det du skriver finns kvar här.</translation>
        </message>
        <message>
            <source>Fetch anyway</source>
            <translation>Hämta ändå</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Låt det vara</translation>
        </message>
        <message>
            <source>It is left. Ask support before you fetch.</source>
            <translation>Inget ändras. Fråga supporten innan du hämtar.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopierad</translation>
        </message>
    </context>
    <context>
        <name>TwoVersionsLine</name>
        <message>
            <source>There are two versions of this</source>
            <translation>Det finns två versioner av det här</translation>
        </message>
        <message>
            <source>Both are kept. What stands is used until someone chooses.</source>
            <translation>Båda finns kvar. Det som gäller nu används tills någon väljer.</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Välj version</translation>
        </message>
    </context>
    <context>
        <name>Unlock</name>
        <message>
            <source>A forgotten passphrase can be replaced.</source>
            <translation>En glömd lösenfras går att ersätta.</translation>
        </message>
        <message>
            <source>Your work is kept, also what was not sent. Ask support: they open the store with your force's recovery key, which is not on this computer (fieldapp recover), and you choose a new passphrase.</source>
            <translation>Ditt arbete finns kvar, även det som inte har skickats. Fråga supporten: de öppnar databasen med myndighetens återställningsnyckel, som inte finns på den här datorn (fieldapp recover), och du väljer en ny lösenfras.</translation>
        </message>
        <message>
            <source>Only the passphrase opens this store.</source>
            <translation>Bara lösenfrasen öppnar den här databasen.</translation>
        </message>
        <message>
            <source>This computer has not met a recovery key of your force. Your work is untouched; what was sent is on the server. Ask support.</source>
            <translation>Den här datorn har inte fått någon återställningsnyckel från din myndighet. Ditt arbete är orört, och det som har skickats finns på servern. Fråga supporten.</translation>
        </message>
        <message>
            <source>The computer's keyring does not answer.</source>
            <translation>Datorns nyckelring svarar inte.</translation>
        </message>
        <message>
            <source>Your work is untouched and still encrypted. Unlock the keyring, as after signing in to the computer, and try again.</source>
            <translation>Ditt arbete är orört och fortfarande krypterat. Lås upp nyckelringen, som efter inloggning på datorn, och försök igen.</translation>
        </message>
        <message>
            <source>Another program is using the store.</source>
            <translation>Ett annat program använder databasen.</translation>
        </message>
        <message>
            <source>Your work is safe. Close the other window and try again.</source>
            <translation>Ditt arbete finns kvar. Stäng det andra fönstret och försök igen.</translation>
        </message>
        <message>
            <source>The store on this computer is damaged.</source>
            <translation>Databasen på den här datorn är skadad.</translation>
        </message>
        <message>
            <source>It was left exactly as it is, and no empty one was made. What the server has comes back by sync.</source>
            <translation>Den lämnades precis som den är, och ingen ny skapades. Det som finns på servern kommer tillbaka vid synk.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Disken är full.</translation>
        </message>
        <message>
            <source>Everything saved before is kept. Free some space and try again.</source>
            <translation>Allt som sparats tidigare finns kvar. Frigör utrymme och försök igen.</translation>
        </message>
        <message>
            <source>The store is not where it was.</source>
            <translation>Databasen är inte där den var.</translation>
        </message>
        <message>
            <source>No empty one was made. If the folder lies on another disk, connect it and try again. Otherwise ask support.</source>
            <translation>Ingen ny skapades. Om mappen ligger på en annan disk, anslut den och försök igen. Fråga annars supporten.</translation>
        </message>
        <message>
            <source>The store was written by a newer version.</source>
            <translation>Databasen är skriven av en nyare version.</translation>
        </message>
        <message>
            <source>It was not touched. Install the newer version on this computer, or ask support.</source>
            <translation>Den rördes inte. Installera den nyare versionen på den här datorn, eller fråga supporten.</translation>
        </message>
        <message>
            <source>The store can't be written to.</source>
            <translation>Det går inte att skriva till databasen.</translation>
        </message>
        <message>
            <source>Everything saved before is kept. Ask support for write access to its folder, and try again.</source>
            <translation>Allt som sparats tidigare finns kvar. Be supporten om skrivrätt till mappen och försök igen.</translation>
        </message>
    </context>
    <context>
        <name>UnlockScreen</name>
        <message>
            <source>Passphrase</source>
            <translation>Lösenfras</translation>
        </message>
        <message>
            <source>Unlock Fieldapp</source>
            <translation>Lås upp Fältapp</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Lås upp</translation>
        </message>
        <message>
            <source>Forgotten the passphrase?</source>
            <translation>Glömt lösenfrasen?</translation>
        </message>
        <message>
            <source>The computer's keyring opens the store.</source>
            <translation>Datorns nyckelring öppnar databasen.</translation>
        </message>
        <message>
            <source>Your passphrase opens the store on this computer.</source>
            <translation>Din lösenfras öppnar databasen på den här datorn.</translation>
        </message>
        <message>
            <source>Type the passphrase you chose.</source>
            <translation>Skriv lösenfrasen du valde.</translation>
        </message>
        <message>
            <source>Unlocking …</source>
            <translation>Låser upp …</translation>
        </message>
        <message numerus="yes">
            <source>Wrong passphrase. %n try(ies) left.</source>
            <translation>
                <numerusform>Fel lösenfras. %n försök kvar.</numerusform>
                <numerusform>Fel lösenfras. %n försök kvar.</numerusform>
            </translation>
        </message>
        <message>
            <source>Too many wrong tries. Wait {time}; nothing is ever erased by trying.</source>
            <translation>För många försök. Vänta {time}. Inget raderas av att du försöker.</translation>
        </message>
        <message>
            <source>Restore the latest backup</source>
            <translation>Återställ senaste säkerhetskopian</translation>
        </message>
        <message>
            <source>Restore the backup?</source>
            <translation>Återställa säkerhetskopian?</translation>
        </message>
        <message>
            <source>It was made {when}. Work from after that which was not sent is missing in it. The damaged store is kept beside it.</source>
            <translation>Den gjordes {when}. Senare arbete som inte har skickats saknas i den. Den skadade databasen sparas bredvid.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Återställ</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
    </context>
    <context>
        <name>UnsentCard</name>
        <message>
            <source>To send</source>
            <translation>Att skicka</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>Inget väntar på att skickas.</translation>
        </message>
        <message>
            <source>What you log is sent from here by itself.</source>
            <translation>Det du loggar skickas härifrån av sig självt.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) to send</source>
            <translation>
                <numerusform>%n ändring att skicka</numerusform>
                <numerusform>%n ändringar att skicka</numerusform>
            </translation>
        </message>
        <message>
            <source>Needs you {number}</source>
            <translation>Väntar på dig: {number}</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Avvisad</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Hålls kvar</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Väntar</translation>
        </message>
        <message>
            <source>new, {when}</source>
            <translation>ny, {when}</translation>
        </message>
        <message>
            <source>removed, {when}</source>
            <translation>borttagen, {when}</translation>
        </message>
        <message>
            <source>changed, {when}</source>
            <translation>ändrad, {when}</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n ändring</numerusform>
                <numerusform>%n ändringar</numerusform>
            </translation>
        </message>
        <message>
            <source>two have changed it</source>
            <translation>två har ändrat den</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
    </context>
    <context>
        <name>WaitingCard</name>
        <message>
            <source>Waiting</source>
            <translation>Väntar</translation>
        </message>
        <message>
            <source>It is saved on this computer and is sent by itself when you have a network.</source>
            <translation>Den är sparad på den här datorn och skickas av sig själv när du har nät.</translation>
        </message>
        <message>
            <source>It is saved on this computer, and is sent once it is connected to a server.</source>
            <translation>Den är sparad på den här datorn och skickas när datorn är ansluten till en server.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
    </context>
    <context>
        <name>Walk</name>
        <message>
            <source>{distance}, about {time} on foot</source>
            <translation>{distance}, cirka {time} till fots</translation>
        </message>
        <message>
            <source>{done} of {all} stops done. You can go on without a network.</source>
            <translation>{done} av {all} stopp klara. Du kan fortsätta utan nät.</translation>
        </message>
    </context>
    <context>
        <name>WalkCard</name>
        <message>
            <source>Walk</source>
            <translation>Runda</translation>
        </message>
        <message>
            <source>Change the order</source>
            <translation>Ändra rundan</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Add a stop</source>
            <translation>Lägg till ett stopp</translation>
        </message>
        <message>
            <source>Stops of the walk</source>
            <translation>Rundans stopp</translation>
        </message>
        <message>
            <source>No stops yet</source>
            <translation>Inga stopp ännu</translation>
        </message>
        <message>
            <source>Add where you walk together, and whom you meet there.</source>
            <translation>Lägg till var ni går tillsammans och vilka ni möter där.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Klar</translation>
        </message>
    </context>
    <context>
        <name>WhenPart</name>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>e.g. 2025-10-31</source>
            <translation>t.ex. 2025-10-31</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>Annan dag</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuter</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Annan</translation>
        </message>
        <message>
            <source>Write the start as 19:00 or 1900.</source>
            <translation>Skriv starten som 19:00 eller 1900.</translation>
        </message>
        <message>
            <source>{length}, done at {time}</source>
            <translation>{length}, klar {time}</translation>
        </message>
        <message>
            <source>{words}. That lies ahead: is the day right?</source>
            <translation>{words}. Det ligger framåt i tiden. Stämmer dagen?</translation>
        </message>
        <message>
            <source>Another day …</source>
            <translation>Annan dag …</translation>
        </message>
        <message>
            <source>Write the day as year-month-day, such as {day}.</source>
            <translation>Skriv dagen som år-månad-dag, till exempel {day}.</translation>
        </message>
    </context>
    <context>
        <name>WhoPage</name>
        <message>
            <source>Who are you?</source>
            <translation>Vem är du?</translation>
        </message>
        <message>
            <source>Colleagues see your name beside what you log. You can change it later.</source>
            <translation>Kollegor ser ditt namn vid det du loggar. Du kan ändra det senare.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Ditt namn</translation>
        </message>
        <message>
            <source>Your role</source>
            <translation>Din roll</translation>
        </message>
        <message>
            <source>Type your name, as colleagues know it.</source>
            <translation>Skriv ditt namn, så som kollegorna känner till det.</translation>
        </message>
    </context>
    <context>
        <name>WhoPart</name>
        <message>
            <source>Officers</source>
            <translation>Poliser</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vilka</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>Kollega</translation>
        </message>
    </context>
    <context>
        <name>_Step</name>
        <message>
            <source>done</source>
            <translation>klart</translation>
        </message>
        <message>
            <source>current step</source>
            <translation>pågående steg</translation>
        </message>
        <message>
            <source>later</source>
            <translation>senare</translation>
        </message>
    </context>
    <context>
        <name>_Table</name>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gjort</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Förväntat</translation>
        </message>
    </context>
    <context>
        <name>counting</name>
        <message>
            <source>another kind of activity than promised</source>
            <translation>annan typ av aktivitet än utlovat</translation>
        </message>
        <message>
            <source>shorter than promised</source>
            <translation>kortare än utlovat</translation>
        </message>
        <message>
            <source>another place than promised</source>
            <translation>annan plats än utlovat</translation>
        </message>
        <message>
            <source>it did not come about</source>
            <translation>den blev inte av</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>Something went wrong.</source>
            <translation>Något gick fel.</translation>
        </message>
        <message>
            <source>Everything you saved is kept.</source>
            <translation>Allt du sparat finns kvar.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Försök igen.</translation>
        </message>
        <message>
            <source>{problem}</source>
            <translation>{problem}</translation>
        </message>
        <message>
            <source>There is no file {file}.</source>
            <translation>Filen {file} finns inte.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Inget ändrades.</translation>
        </message>
        <message>
            <source>Check the name and the folder, then try again.</source>
            <translation>Kontrollera namnet och mappen och försök igen.</translation>
        </message>
        <message>
            <source>Run the command with --help to see what it takes.</source>
            <translation>Kör kommandot med --help för att se vad det tar emot.</translation>
        </message>
        <message>
            <source>{where}: {field} is {value}, expected {expected}.</source>
            <translation>{where}: {field} är {value}, förväntat {expected}.</translation>
        </message>
        <message>
            <source>Nothing was changed by it.</source>
            <translation>Inget ändrades av det.</translation>
        </message>
        <message>
            <source>Correct the value and try again.</source>
            <translation>Rätta värdet och försök igen.</translation>
        </message>
        <message>
            <source>Nothing was found for {sought}.</source>
            <translation>Inget hittades för {sought}.</translation>
        </message>
        <message>
            <source>Check the id, or sync first if a colleague made it.</source>
            <translation>Kontrollera id:t, eller synka först om en kollega har skapat posten.</translation>
        </message>
        <message>
            <source>That is not allowed: {rule}.</source>
            <translation>Det är inte tillåtet: {rule}.</translation>
        </message>
        <message>
            <source>Ask your group leader if you think it should be.</source>
            <translation>Fråga din gruppchef om du tycker att det borde vara tillåtet.</translation>
        </message>
        <message>
            <source>The store on this computer failed: {problem}.</source>
            <translation>Något gick fel i databasen på den här datorn: {problem}.</translation>
        </message>
        <message>
            <source>Everything that was saved before is kept.</source>
            <translation>Allt som sparats tidigare finns kvar.</translation>
        </message>
        <message>
            <source>Run fieldapp doctor and send its report to support.</source>
            <translation>Kör fieldapp doctor och skicka rapporten till supporten.</translation>
        </message>
        <message>
            <source>There is no profile in {profile}.</source>
            <translation>Det finns ingen profil i {profile}.</translation>
        </message>
        <message>
            <source>Nothing was made or changed.</source>
            <translation>Inget skapades eller ändrades.</translation>
        </message>
        <message>
            <source>Make one with: fieldapp init --name NAME.</source>
            <translation>Skapa en med: fieldapp init --name NAME.</translation>
        </message>
        <message>
            <source>The key of the store in {profile} could not be fetched.</source>
            <translation>Nyckeln till databasen i {profile} kunde inte hämtas.</translation>
        </message>
        <message>
            <source>The store is untouched and still encrypted.</source>
            <translation>Databasen är orörd och fortfarande krypterad.</translation>
        </message>
        <message>
            <source>Unlock the computer's keyring, or give the passphrase you chose (on the command line by the file that FIELDAPP_PASSPHRASE_FILE names).</source>
            <translation>Lås upp datorns nyckelring, eller ange den lösenfras du valt (på kommandoraden i den fil som FIELDAPP_PASSPHRASE_FILE pekar ut).</translation>
        </message>
        <message>
            <source>No keyring answers here that could keep the key of {profile}.</source>
            <translation>Ingen nyckelring svarar här som kunde förvara nyckeln till {profile}.</translation>
        </message>
        <message>
            <source>Nothing was made.</source>
            <translation>Inget har skapats.</translation>
        </message>
        <message>
            <source>Choose a passphrase of at least 12 characters (on the command line as the first line of the file that FIELDAPP_PASSPHRASE_FILE names).</source>
            <translation>Välj en lösenfras på minst 12 tecken (på kommandoraden som första raden i den fil som FIELDAPP_PASSPHRASE_FILE pekar ut).</translation>
        </message>
        <message>
            <source>Wrong passphrase.</source>
            <translation>Fel lösenfras.</translation>
        </message>
        <message>
            <source>The store is untouched; nothing is ever erased by trying.</source>
            <translation>Databasen är orörd; inget raderas av att du försöker.</translation>
        </message>
        <message>
            <source>Try again: {left} tries before a pause.</source>
            <translation>Försök igen: {left} försök kvar före en paus.</translation>
        </message>
        <message>
            <source>Too many wrong passphrases.</source>
            <translation>För många felaktiga lösenfraser.</translation>
        </message>
        <message>
            <source>Wait {seconds} seconds, then try again.</source>
            <translation>Vänta {seconds} sekunder och försök sedan igen.</translation>
        </message>
        <message>
            <source>The store in {profile} is damaged.</source>
            <translation>Databasen i {profile} är skadad.</translation>
        </message>
        <message>
            <source>It was left exactly as it is; no empty one was made. Last backup: {backup}.</source>
            <translation>Den lämnades precis som den är; ingen ny skapades. Senaste säkerhetskopia: {backup}.</translation>
        </message>
        <message>
            <source>Restore with: fieldapp restore BACKUP. What the server has comes back by sync.</source>
            <translation>Återställ med: fieldapp restore BACKUP. Det som finns på servern kommer tillbaka vid synk.</translation>
        </message>
        <message>
            <source>The store was written by a newer fieldapp (format {theirs}, this one {ours}).</source>
            <translation>Databasen är skriven av en nyare fieldapp (format {theirs}, den här {ours}).</translation>
        </message>
        <message>
            <source>It was not touched.</source>
            <translation>Den rördes inte.</translation>
        </message>
        <message>
            <source>Install the newer fieldapp on this computer.</source>
            <translation>Installera den nyare fieldapp på den här datorn.</translation>
        </message>
        <message>
            <source>Another program is holding the store.</source>
            <translation>Ett annat program håller databasen upptagen.</translation>
        </message>
        <message>
            <source>What you wrote is still here and is not saved yet.</source>
            <translation>Det du skrev finns kvar här och är inte sparat än.</translation>
        </message>
        <message>
            <source>Close other fieldapp windows and try again.</source>
            <translation>Stäng andra fieldapp-fönster och försök igen.</translation>
        </message>
        <message>
            <source>The store is open in a window or another program.</source>
            <translation>Databasen är öppen i ett fönster eller i ett annat program.</translation>
        </message>
        <message>
            <source>Close it there, then restore again.</source>
            <translation>Stäng den där och återställ sedan igen.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Disken är full.</translation>
        </message>
        <message>
            <source>Everything saved before is kept; this last change is not saved yet.</source>
            <translation>Allt som sparats tidigare finns kvar; den senaste ändringen är inte sparad än.</translation>
        </message>
        <message>
            <source>Free some space and save again.</source>
            <translation>Frigör utrymme och spara igen.</translation>
        </message>
        <message>
            <source>{profile} can't be written to.</source>
            <translation>Det går inte att skriva till {profile}.</translation>
        </message>
        <message>
            <source>Everything saved before is kept.</source>
            <translation>Allt som sparats tidigare finns kvar.</translation>
        </message>
        <message>
            <source>Give yourself write access to the folder.</source>
            <translation>Ge dig själv skrivrätt till mappen.</translation>
        </message>
        <message>
            <source>The exchange with the server failed: {problem}.</source>
            <translation>Synken med servern misslyckades: {problem}.</translation>
        </message>
        <message>
            <source>Everything is saved on this computer and stays in line.</source>
            <translation>Allt är sparat på den här datorn och ligger kvar i kön.</translation>
        </message>
        <message>
            <source>It is tried again by itself.</source>
            <translation>Appen försöker igen av sig själv.</translation>
        </message>
        <message>
            <source>The server {server} did not answer ({problem}).</source>
            <translation>Servern {server} svarade inte ({problem}).</translation>
        </message>
        <message>
            <source>The certificate of {server} is not trusted ({problem}).</source>
            <translation>Certifikatet för {server} är inte betrott ({problem}).</translation>
        </message>
        <message>
            <source>Nothing was sent. Check the address and the certificate authority with support (its file is given by --ca on the command line).</source>
            <translation>Inget har skickats. Kontrollera adressen och certifikatutfärdaren med supporten (dess fil anges med --ca på kommandoraden).</translation>
        </message>
        <message>
            <source>The server {server} refused: {problem}.</source>
            <translation>Servern {server} nekade: {problem}.</translation>
        </message>
        <message>
            <source>Read the reason; ask support if it is unclear.</source>
            <translation>Läs orsaken; fråga supporten om den är oklar.</translation>
        </message>
        <message>
            <source>What answered at {server} is not a fieldapp server ({problem}).</source>
            <translation>Det som svarade på {server} är inte en fieldapp-server ({problem}).</translation>
        </message>
        <message>
            <source>You may be on a network that asks you to sign in. It is tried again by itself.</source>
            <translation>Du kan vara på ett nät som kräver inloggning. Appen försöker igen av sig själv.</translation>
        </message>
        <message>
            <source>The server {server} no longer accepts this computer.</source>
            <translation>Servern {server} godtar inte längre den här datorn.</translation>
        </message>
        <message>
            <source>Connect it again with: fieldapp enrol.</source>
            <translation>Anslut den igen med: fieldapp enrol.</translation>
        </message>
        <message>
            <source>This computer is connected to no server yet.</source>
            <translation>Datorn är inte ansluten till någon server ännu.</translation>
        </message>
        <message>
            <source>Connect it with: fieldapp enrol ADDRESS --user NAME.</source>
            <translation>Anslut den med: fieldapp enrol ADRESS --user NAMN.</translation>
        </message>
        <message>
            <source>The file {path} could not be written.</source>
            <translation>Filen {path} kunde inte skrivas.</translation>
        </message>
        <message>
            <source>Your records are untouched, and no half-written file was left behind.</source>
            <translation>Dina poster är orörda, och ingen halvskriven fil lämnades kvar.</translation>
        </message>
        <message>
            <source>Choose another folder and try again.</source>
            <translation>Välj en annan mapp och försök igen.</translation>
        </message>
        <message>
            <source>The folder for {path} does not exist.</source>
            <translation>Mappen för {path} finns inte.</translation>
        </message>
        <message>
            <source>Make the folder, or choose another, and try again.</source>
            <translation>Skapa mappen, eller välj en annan, och försök igen.</translation>
        </message>
        <message>
            <source>{path} is a folder, not a file.</source>
            <translation>{path} är en mapp, inte en fil.</translation>
        </message>
        <message>
            <source>Name a file, for example in that folder.</source>
            <translation>Ange en fil, till exempel i den mappen.</translation>
        </message>
        <message>
            <source>The disk is full; {path} could not be written.</source>
            <translation>Disken är full; {path} kunde inte skrivas.</translation>
        </message>
        <message>
            <source>Free some space, or choose another disk.</source>
            <translation>Frigör utrymme, eller välj en annan disk.</translation>
        </message>
        <message>
            <source>You may not write to {path}.</source>
            <translation>Du får inte skriva till {path}.</translation>
        </message>
        <message>
            <source>{path} is open in another program.</source>
            <translation>{path} är öppen i ett annat program.</translation>
        </message>
        <message>
            <source>Close it there, or choose another name.</source>
            <translation>Stäng den där, eller välj ett annat namn.</translation>
        </message>
        <message>
            <source>An Excel sheet holds no more than {most} rows.</source>
            <translation>Ett Excelblad rymmer högst {most} rader.</translation>
        </message>
        <message>
            <source>Your records are untouched, and no file was made.</source>
            <translation>Dina poster är orörda, och ingen fil skapades.</translation>
        </message>
        <message>
            <source>Choose a shorter period, or export as CSV.</source>
            <translation>Välj en kortare period, eller exportera som CSV.</translation>
        </message>
        <message>
            <source>The export was stopped.</source>
            <translation>Exporten stoppades.</translation>
        </message>
        <message>
            <source>No file was made.</source>
            <translation>Ingen fil skapades.</translation>
        </message>
        <message>
            <source>Start again when you want.</source>
            <translation>Börja om när du vill.</translation>
        </message>
        <message>
            <source>The answer could not be printed.</source>
            <translation>Svaret gick inte att skriva ut.</translation>
        </message>
        <message>
            <source>What was asked for is done; do not ask for it again.</source>
            <translation>Det som begärdes är gjort; be inte om det igen.</translation>
        </message>
        <message>
            <source>Look where the output goes: is that disk full?</source>
            <translation>Se efter vart utskriften går: är den disken full?</translation>
        </message>
        <message>
            <source>The backup failed: {problem}.</source>
            <translation>Säkerhetskopieringen misslyckades: {problem}.</translation>
        </message>
        <message>
            <source>The server's database is as it was; nothing counts as backed up by it.</source>
            <translation>Serverns databas är som den var; inget räknas som säkerhetskopierat.</translation>
        </message>
        <message>
            <source>Mend that, then run the command again.</source>
            <translation>Åtgärda det och kör sedan kommandot igen.</translation>
        </message>
        <message>
            <source>The log of {stream} is broken at number {seq}: {problem}.</source>
            <translation>Loggen för {stream} är bruten vid nummer {seq}: {problem}.</translation>
        </message>
        <message>
            <source>Keep this database, and restore the last checked backup beside it.</source>
            <translation>Behåll den här databasen och återställ den senaste kontrollerade säkerhetskopian bredvid den.</translation>
        </message>
        <message>
            <source>The server did not accept the signature of this computer ({problem}).</source>
            <translation>Servern godtog inte den här datorns signatur ({problem}).</translation>
        </message>
        <message>
            <source>Nothing was taken in. Tell support before you do anything else.</source>
            <translation>Inget togs emot. Kontakta supporten innan du gör något annat.</translation>
        </message>
        <message>
            <source>This fieldapp is too old for the server ({problem}).</source>
            <translation>Den här versionen av fieldapp är för gammal för servern ({problem}).</translation>
        </message>
        <message>
            <source>Everything is saved on this computer and stays in line; you can go on writing.</source>
            <translation>Allt är sparat på den här datorn och ligger kvar i kön; du kan fortsätta skriva.</translation>
        </message>
        <message>
            <source>Install the newer fieldapp; then it is sent.</source>
            <translation>Installera den nyare versionen av fieldapp, så skickas allt.</translation>
        </message>
        <message>
            <source>The server wants to take away {removed} of {shown} records at once.</source>
            <translation>Servern vill ta bort {removed} av {shown} poster på en gång.</translation>
        </message>
        <message>
            <source>Nothing was taken away.</source>
            <translation>Inget togs bort.</translation>
        </message>
        <message>
            <source>Ask support whether that is right. If it is: fieldapp sync --accept-removals.</source>
            <translation>Fråga supporten om det stämmer. I så fall: fieldapp sync --accept-removals.</translation>
        </message>
        <message>
            <source>The log does not hold at {place}: {problem}.</source>
            <translation>Loggen håller inte vid {place}: {problem}.</translation>
        </message>
        <message>
            <source>Do not rely on this log; have it exported anew, and keep this one to compare.</source>
            <translation>Lita inte på den här loggen. Låt exportera den på nytt och behåll den här att jämföra med.</translation>
        </message>
        <message>
            <source>{file} is no exported log: {problem}.</source>
            <translation>{file} är ingen exporterad logg: {problem}.</translation>
        </message>
        <message>
            <source>Give a file that fieldapp export log has written.</source>
            <translation>Ange en fil som fieldapp export log har skrivit.</translation>
        </message>
        <message>
            <source>{pack} can't be used as a map.</source>
            <translation>{pack} kan inte användas som karta.</translation>
        </message>
        <message>
            <source>Nothing was changed; the maps you have are kept.</source>
            <translation>Inget har ändrats; de kartor du har finns kvar.</translation>
        </message>
        <message>
            <source>Ask whoever made the map pack for a new one.</source>
            <translation>Be den som gjorde kartpaketet om ett nytt.</translation>
        </message>
        <message>
            <source>{pack} can't be opened or read.</source>
            <translation>{pack} går inte att öppna eller läsa.</translation>
        </message>
        <message>
            <source>Check that the file is there and that you may read it.</source>
            <translation>Kontrollera att filen finns och att du får läsa den.</translation>
        </message>
        <message>
            <source>{pack} is damaged, or is no map pack (MBTiles).</source>
            <translation>{pack} är skadad, eller är inget kartpaket (MBTiles).</translation>
        </message>
        <message>
            <source>Copy or download it again.</source>
            <translation>Kopiera eller hämta den igen.</translation>
        </message>
        <message>
            <source>{pack} is empty: there is no map in it.</source>
            <translation>{pack} är tom: det finns ingen karta i den.</translation>
        </message>
        <message>
            <source>{pack} has layers of another kind than those that can be drawn here.</source>
            <translation>{pack} har lager av ett annat slag än dem som kan ritas här.</translation>
        </message>
        <message>
            <source>Make one with: fieldapp maps build, or use one of the OpenMapTiles schema.</source>
            <translation>Gör ett med: fieldapp maps build, eller använd ett enligt OpenMapTiles.</translation>
        </message>
        <message>
            <source>{pack} does not show the area {area}.</source>
            <translation>{pack} visar inte området {area}.</translation>
        </message>
        <message>
            <source>Choose the map pack of your own area.</source>
            <translation>Välj kartpaketet för ditt eget område.</translation>
        </message>
        <message>
            <source>{pack} is not the file it should be: its SHA-256 is {found}, stated is {expected}.</source>
            <translation>{pack} är inte den fil som den ska vara: dess SHA-256 är {found}, angiven är {expected}.</translation>
        </message>
        <message>
            <source>Building a map needs the program {tool}, which is not here.</source>
            <translation>För att göra en karta behövs programmet {tool}, som inte finns här.</translation>
        </message>
        <message>
            <source>Install it (Debian, Ubuntu: apt install {package}) and try again.</source>
            <translation>Installera det (Debian, Ubuntu: apt install {package}) och försök igen.</translation>
        </message>
        <message>
            <source>{tool} could not make a map of {extract}: {problem}</source>
            <translation>{tool} kunde inte göra en karta av {extract}: {problem}</translation>
        </message>
        <message>
            <source>No pack was written.</source>
            <translation>Inget paket skrevs.</translation>
        </message>
        <message>
            <source>Check that the file is a whole OpenStreetMap extract.</source>
            <translation>Kontrollera att filen är ett helt utdrag ur OpenStreetMap.</translation>
        </message>
        <message>
            <source>There is no version of this handover to print yet.</source>
            <translation>Det finns ingen version av överlämningen att skriva ut ännu.</translation>
        </message>
        <message>
            <source>Make the version to sign, on the handover's page in the window, and try again.</source>
            <translation>Ta fram versionen att signera, på överlämningens sida i fönstret, och försök igen.</translation>
        </message>
        <message>
            <source>What version {number} said has been erased, as its time was over.</source>
            <translation>Det som stod i version {number} har gallrats, eftersom tiden gick ut.</translation>
        </message>
        <message>
            <source>Its checksum and its signatures are kept.</source>
            <translation>Kontrollsumman och underskrifterna finns kvar.</translation>
        </message>
        <message>
            <source>Choose a newer version.</source>
            <translation>Välj en nyare version.</translation>
        </message>
        <message>
            <source>Version {number} holds something that can't be read here.</source>
            <translation>Version {number} innehåller något som inte kan läsas här.</translation>
        </message>
        <message>
            <source>It is kept as it is, with its signatures.</source>
            <translation>Den finns kvar som den är, med sina underskrifter.</translation>
        </message>
        <message>
            <source>Install the newest fieldapp, or freeze and sign a new version.</source>
            <translation>Installera senaste fieldapp, eller frys och signera en ny version.</translation>
        </message>
        <message>
            <source>The document ({paper}) could not be made.</source>
            <translation>Dokumentet ({paper}) kunde inte skapas.</translation>
        </message>
        <message>
            <source>Your records are untouched, and nothing was written.</source>
            <translation>Dina poster är orörda, och ingenting skrevs.</translation>
        </message>
        <message>
            <source>Try it without the map, and tell support about it.</source>
            <translation>Försök utan kartan, och tala om det för supporten.</translation>
        </message>
        <message>
            <source>The notice can't go out like that: something private is in it, or it is too long.</source>
            <translation>Informationen kan inte gå ut så här: något privat står i den, eller så är den för lång.</translation>
        </message>
        <message>
            <source>Nothing was approved; your text is untouched.</source>
            <translation>Ingenting godkändes; din text är orörd.</translation>
        </message>
        <message>
            <source>Change what the check marks in the text, then approve it again.</source>
            <translation>Ändra det som kontrollen markerar i texten och godkänn sedan igen.</translation>
        </message>
    </context>
    <context>
        <name>facts</name>
        <message>
            <source>not writable</source>
            <translation>skrivskyddad</translation>
        </message>
        <message>
            <source>a file that can be written</source>
            <translation>en fil som går att skriva</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>skadad</translation>
        </message>
        <message>
            <source>a whole picture</source>
            <translation>en hel bild</translation>
        </message>
        <message>
            <source>several pictures in one file</source>
            <translation>flera bilder i samma fil</translation>
        </message>
        <message>
            <source>one picture a file, or a PDF</source>
            <translation>en bild per fil, eller en PDF</translation>
        </message>
        <message>
            <source>too large to open safely</source>
            <translation>för stor för att öppnas säkert</translation>
        </message>
        <message>
            <source>at most 80 million pixels</source>
            <translation>högst 80 miljoner pixlar</translation>
        </message>
        <message>
            <source>changing while it is read</source>
            <translation>under ändring medan den läses</translation>
        </message>
        <message>
            <source>a finished file</source>
            <translation>en färdig fil</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>borta</translation>
        </message>
        <message>
            <source>a file</source>
            <translation>en fil</translation>
        </message>
        <message>
            <source>unreadable</source>
            <translation>oläslig</translation>
        </message>
        <message>
            <source>a file that can be opened</source>
            <translation>en fil som går att öppna</translation>
        </message>
        <message>
            <source>no picture that can be cleaned</source>
            <translation>ingen bild som går att rensa</translation>
        </message>
        <message>
            <source>a JPEG, PNG, WebP, TIFF or AVIF of at most 64 MB</source>
            <translation>en JPEG, PNG, WebP, TIFF eller AVIF på högst 64 MB</translation>
        </message>
        <message>
            <source>too large</source>
            <translation>för stor</translation>
        </message>
        <message>
            <source>at most 2 GB</source>
            <translation>högst 2 GB</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>tom</translation>
        </message>
        <message>
            <source>handovers are written by area officers and those who lead them</source>
            <translation>överlämningar skrivs av områdespoliser och de som leder dem</translation>
        </message>
        <message>
            <source>a few words</source>
            <translation>några ord</translation>
        </message>
        <message>
            <source>map entry</source>
            <translation>kartpost</translation>
        </message>
        <message>
            <source>title</source>
            <translation>rubrik</translation>
        </message>
        <message>
            <source>a file with content</source>
            <translation>en fil med innehåll</translation>
        </message>
        <message>
            <source>a JPEG: set the phone's camera to Most Compatible, or share as JPEG</source>
            <translation>en JPEG: ställ in telefonens kamera på Mest kompatibel, eller dela som JPEG</translation>
        </message>
        <message>
            <source>activity</source>
            <translation>aktivitet</translation>
        </message>
        <message>
            <source>start</source>
            <translation>start</translation>
        </message>
        <message>
            <source>a time that has been; plan ahead elsewhere</source>
            <translation>en tid som har varit; planera framåt på annat ställe</translation>
        </message>
        <message>
            <source>open question</source>
            <translation>öppen fråga</translation>
        </message>
        <message>
            <source>question</source>
            <translation>fråga</translation>
        </message>
        <message>
            <source>the content of this version is not what was signed</source>
            <translation>versionens innehåll är inte det som signerades</translation>
        </message>
        <message>
            <source>only the officer named in the handover signs in that part</source>
            <translation>bara den som anges i överlämningen signerar i den rollen</translation>
        </message>
        <message>
            <source>only a group leader, area chief or supervisor signs in that part</source>
            <translation>bara en gruppchef, lokalpolisområdeschef eller arbetsledare signerar i den rollen</translation>
        </message>
        <message>
            <source>there is a newer version to be signed</source>
            <translation>det finns en nyare version att signera</translation>
        </message>
        <message>
            <source>you have signed this version already</source>
            <translation>du har redan signerat den här versionen</translation>
        </message>
        <message>
            <source>that step can't follow the one the handover stands at</source>
            <translation>det steget kan inte följa på det som överlämningen står vid</translation>
        </message>
        <message>
            <source>nobody hands an area over to themselves</source>
            <translation>ingen lämnar över ett område till sig själv</translation>
        </message>
        <message>
            <source>the briefing day has to be held before it counts as held</source>
            <translation>överlämningsdagen måste hållas innan den räknas som genomförd</translation>
        </message>
        <message>
            <source>a briefing day needs the officer who takes over</source>
            <translation>en överlämningsdag behöver den som tar över</translation>
        </message>
        <message>
            <source>no notice to the public has been approved yet</source>
            <translation>ingen information till allmänheten är godkänd ännu</translation>
        </message>
        <message>
            <source>the officer who takes over has not signed the newest version</source>
            <translation>den som tar över har inte signerat den senaste versionen</translation>
        </message>
        <message>
            <source>a frozen or signed version never changes; an edit makes a new one</source>
            <translation>en låst eller signerad version ändras aldrig; en ändring ger en ny version</translation>
        </message>
    </context>
</TS>
