using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Tests.Rules;

/// <summary>Each rule fires at its exact span, and nothing else does; beside it the nearest document that is right.</summary>
public class SpanTests
{
    private const string Answered = "\nAntwoord op vraag 1\nJa.\n";
    private const string Copied = "@open volgt\nVraag 1\n";

    [Theory]
    // QA1001
    [InlineData("Vraag 1\n@⟦QA1001:ide⟧ taal\nWat?\n" + Answered)]
    [InlineData("@⟦QA1001:staus⟧ draft\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@lid Van Dijk\n@parts 3\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@dossier 12\nVraag 1\nWat?\n" + Answered)]
    // QA1002
    [InlineData("Vraag 1\n@id ⟦QA1002:1taal⟧\nWat?\n" + Answered)]
    [InlineData("Vraag 1\n@⟦QA1002:open⟧\nWat?\n")]
    [InlineData("@csharp ⟦QA1002:Ministry..Letter⟧\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@numbering ⟦QA1002:roman⟧\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@answered ⟦QA1002:2025-02-30⟧\nVraag 1\nWat?\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n@⟦QA1002:note⟧\n" + Answered)]
    [InlineData("Vraag 1 en 2\n@id ⟦QA1002:taal⟧\nWat?\n\nAntwoord op vragen 1 en 2\nJa.\n")]
    [InlineData("Vraag 1 en 2\n@id #2 taal\nWat?\n\nAntwoord op vragen 1 en 2\nJa.\n")]
    [InlineData("Vraag 1\n@id ⟦QA1002:#3 taal⟧\nWat?\n" + Answered)]
    // QA1003
    [InlineData("Vraag 1\nWat?\n@⟦QA1003:id⟧ taal\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@⟦QA1003:id⟧ taal\nJa.\n")]
    [InlineData("@document nl-NL\n@⟦QA1003:document⟧ nl-NL\nVraag 1\nWat?\n" + Answered)]
    [InlineData("Beste\n@⟦QA1003:document⟧ nl-NL\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@// het begin\n\n@document nl-NL\nVraag 1\nWat?\n" + Answered)]
    [InlineData("⟦QA1003:Vraag 1⟧\n@open later\nWat?\n" + Answered)]
    // QA1004
    [InlineData("Vraag 1\nWat?\n@⟦QA1004:aside⟧\nVoettekst\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n@⟦QA1004:end⟧\n" + Answered)]
    [InlineData("Vraag 1\nWat?[^1]\n@⟦QA1004:note⟧ 1\nTekst\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n@aside\nVoettekst\n@end\n" + Answered)]
    // QA1005
    [InlineData("@status final\n@⟦QA1005:status⟧ final\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@kenmerk 1\n@⟦QA1005:kenmerk⟧ 1\nVraag 1\nWat?\n" + Answered)]
    // QA1006
    [InlineData("Vraag 1\nWat⟦QA1006:\uFFFD⟧?\n" + Answered)]
    [InlineData("Vraag 1\nWat⟦QA1006:\u0001⟧?\n" + Answered)]
    [InlineData("Vraag 1\nWat⟦QA1006:\u202E⟧?\n" + Answered)]
    [InlineData("Vraag 1\nWat\U0001F600?\n" + Answered)]
    // QA1007
    [InlineData("Vraag 1\nWat?\n" + Answered + "\n⟦QA1007:Vraag 5 6702756⟧\n")]
    [InlineData("Vraag 1\nWat?\n" + Answered + "\n⟦QA1007:Antwoord 4,⟧\n")]
    [InlineData("Vraag 1\nWat?\n" + Answered + "\n⟦QA1007:Antwoord⟧\nNee.\n")]
    [InlineData("Vraag 1\nWat?\n  ⟦QA1007:@id⟧ taal\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n  @iemand taal\n" + Answered)]
    // QA1008
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\nJa, want de gemeente wil dat besluit\n\n⟦QA1008:2⟧\n\nook voor de kleinere wijken nemen.\n\n⟦QA1008:3⟧\n\nDat gaat zo door.\n\n12\n\nSlot.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\nJa, want de gemeente wil dat besluit\n\n⟦QA1008:Gemeente Veldwijk⟧\n\n⟦QA1008:2/5⟧\n\nook voor de kleinere wijken nemen.\n\n⟦QA1008:Gemeente Veldwijk⟧\n\nDat gaat zo door.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\nJa, want de gemeente wil dat besluit\n\nvan het college\n\nook voor de kleinere wijken nemen.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\nHet aantal bedraagt dit jaar in totaal:\n\n2\n\nen dat is veel meer dan wij verwachtten.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\naantal\n\n12\n\ngevallen\n\n13\n\nklachten\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\nZo is het.\n\nJa.\n\nEn zo.\n\nJa.\n\nEn zo.\n")]
    [InlineData("@document nl-NL\nVraag 1\nWat is\n ⟦QA1008:Pagina 2 van 5⟧\ndit?\n" + Answered)]
    [InlineData("@document nl-NL\nVraag 1\nWat is\n⟦QA1008:Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2⟧\ndit?\n" + Answered)]
    [InlineData("@document nl-NL\nVraag 1\nWat is\n@aside Pagina 2 van 5\ndit, zie\nPagina 2 van het boek?\n" + Answered)]
    [InlineData("@document kamervragen nl-NL\nVraag 1\nWat is\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2\ndit?\n" + Answered)]
    [InlineData("@document nl-NL\nVraag 1\nHoeveel kost het systeem dat de politie in het hele land\n\n⟦QA1008:Pagina 2 van 5⟧\n\ngebruikt, en wie betaalt dat van de gemeenten\n\n⟦QA1008:Pagina 3 van 5⟧\n\ndie daarbij betrokken zijn geweest?\n" + Answered)]
    // QA2005
    [InlineData(Copied + "Hoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n\n⟦QA2005:Vraag 2⟧\nHoeveel scholen hebben in 2024 al een plan gemaakt en ingediend?\n")]
    [InlineData(Copied + "Hoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n\n⟦QA2005:Vraag 2⟧\nHoeveel scholen\nhebben in 2024 een plan gemaakt, en ingediend?\n")]
    [InlineData(Copied + "Hoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n\n⟦QA2005:Vraag 2⟧\nHoeveel scholen hebben in 2024 een plan gemaakt en ingedient?\n")]
    [InlineData(Copied + "Hoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n\nVraag 2\nHoeveel scholen hebben in 2023 een plan gemaakt en ingediend?\n")]
    [InlineData(Copied + "Hoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n\nVraag 2\nHoeveel scholen hebben in 2024 geen plan gemaakt en ingediend?\n")]
    [InlineData(Copied + "Hoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n\nVraag 2\nHoeveel scholen hebben in 2024 een plan gemaakt en niet ingediend?\n")]
    [InlineData(Copied + "Hoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n\nVraag 2\nHoeveel kerken hebben in 2024 een plan gemaakt en ingediend?\n")]
    [InlineData(Copied + "Zo ja, waarom precies? Zo nee, waarom dan niet?\n\n⟦QA2005:Vraag 2⟧\nZo ja, waarom precies? Zo nee, waarom dan niet?\n")]
    [InlineData(Copied + "Kunt u deze vragen afzonderlijk beantwoorden?\n\nVraag 2\nKunt u deze vragen afzonderlijk beantwoorden?\n")]
    [InlineData("@open volgt\nVragen 1 en 2\nHoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n")]
    [InlineData("@document nl-NL\n@numbering per-group\n@open volgt\n@group Noord\n@question\nHoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n@group Zuid\n@question\nHoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n")]
    [InlineData(Copied + "Hoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n\nVraag 2\n@allow QA2005 \"zo gesteld\"\nHoeveel scholen hebben in 2024 een plan gemaakt en ingediend?\n")]
    [InlineData("Vragen 1 en 2\nWat heeft u gedaan toen Alfa failliet ging?\n\nAntwoord op vragen 1 en 2\nNiets.\n\n⟦QA2005:Vraag 3⟧\nWat heeft ú gedaan, toen ALFA failliet\nging?\n\nAntwoord op vraag 3\nNiets.\n")]
    [InlineData("Vraag 1\nWat heeft u gedaan toen Alfa failliet ging?\n\nAntwoord op vraag 1\nNiets.\n\nVraag 2\nWat heeft u gedaan toen Beta failliet ging?\n\nAntwoord op vraag 2\nNiets.\n")]
    [InlineData("Vraag 1\nWaarom is dat?\n\nAntwoord op vraag 1\nNiets.\n\nVraag 2\nWaarom is dat?\n\nAntwoord op vraag 2\nNiets.\n")]
    // QA2001, QA2002, QA2003, QA2004
    [InlineData("Vraag 1\nWat?\n" + Answered + "\n⟦QA2001:Vraag 1⟧\nWie?\n\nAntwoord op vraag 1\nNee.\n")]
    [InlineData("Vraag 1\nWat?\n" + Answered + "\n⟦QA2002:Vraag 3⟧\nWie?\n\nAntwoord op vraag 3\nNee.\n")]
    [InlineData("Vraag 1 en 4\nWat?\n\nAntwoord op vragen 1 en 4\nJa.\n\nVragen 2 en 3\nWie?\n\nAntwoord op vragen 2 en 3\nNee.\n")]
    [InlineData("⟦QA2003:Vraag 2⟧\nWat?\n\nAntwoord op vraag 2\nJa.\n")]
    [InlineData("@numbering any\nVraag 2514\nWat?\n\nAntwoord op vraag 2514\nJa.\n")]
    [InlineData("⟦QA2004:Vragen 1, 2 en 1⟧\nWat?\n\nAntwoord op vragen 1 en 2\nJa.\n")]
    [InlineData("⟦QA2004:Vraag 2 t/m 1⟧\nWat?\n\nAntwoord op vragen 1 en 2\nJa.\n")]
    // QA3001 to QA3005
    [InlineData("⟦QA3001:Vraag 1⟧\nWat?\n")]
    [InlineData("Vraag 1\n@open wordt nog beantwoord\nWat?\n")]
    [InlineData("Vraag 1\n@withdrawn op verzoek\nWat?\n")]
    [InlineData("@open uitstel\nVraag 1\nWat?\n")]
    [InlineData("Vraag 1\nWat?\n" + Answered + "\n⟦QA3002:Antwoord op vraag 2⟧\nNee.\n")]
    [InlineData("Vraag 1\nWat?\n" + Answered + "\n⟦QA3003:Antwoord op vraag 1⟧\nNee.\n")]
    [InlineData("Vraag 1\nWat?\n\n⟦QA3004:Antwoord op vraag 1⟧\n@aside Voettekst\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n⟦QA3005:TODO⟧: nagaan.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n⟦QA3005:[[ FILL IN:\ndit ]]⟧\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n⟦QA3005:[[ TODO: dit ]]⟧\n")]
    [InlineData("@document fr-FR\n\nQuestion 1\nQuoi ?\n\nRéponse 1\n⟦QA3005:[[ À REMPLIR: ceci ]]⟧\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n⟦QA3005:PM⟧\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\nOm 8 PM, zie [[#1]] en [[elders]].\n")]
    // QA3009 and QA400x
    [InlineData("Vraag 1\nWat?\n@strike ⟦QA3009:\"Datum\"⟧\n" + Answered)]
    [InlineData("Vraag 1\nWat? Datum en Datum\n@strike ⟦QA3009:\"Datum\"⟧\n" + Answered)]
    [InlineData("Vraag 1\nWat? Datum en Datum\n@strike \"Datum\" after \"en\"\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n@note 1 at ⟦QA3009:\"Waar?\"⟧ Tekst\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n@note 1 at ⟦QA3009:\"Wat?\"⟧ Tekst\n" + Answered)]
    [InlineData("Vraag 1\nWat?’ Wie?\n@note 1 at \"Wat?\" mark \"’\" Tekst\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n1 Wie?\n@note 1 at \"Wat?\" Tekst\n" + Answered)]
    [InlineData("Vraag 1\nWat?⟦QA4003:[^2]⟧\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n@note ⟦QA4004:1⟧ Tekst\n" + Answered)]
    [InlineData("Vraag 1\nWat?[^1]\n@note 1 Tekst\n@note ⟦QA4005:1⟧ Tekst\n" + Answered)]
    // QA1009
    [InlineData("Vraag 1\n@allow ⟦QA1009:QA3001⟧ \"volgt\"\nWat?\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@allow ⟦QA1009:QA3001⟧ \"volgt\"\nJa.\n⟦QA3001:Vraag 2⟧\nWie?\n")]
    [InlineData("Vraag 1\n@allow QA3001 \"volgt\"\nWat?\n")]
    [InlineData("Vraag 1\nWat?\n" + Answered + "Vraag 3\n@allow QA2002 \"vervallen\"\nWie?\nAntwoord 3\nIk.\n")]
    [InlineData("@allow ⟦QA1009:QA2002⟧ \"vervallen\"\nVraag 1\nWat?\n" + Answered + "⟦QA2002:Vraag 3⟧\nWie?\nAntwoord 3\nIk.\n")]
    [InlineData("@allow QA1005 \"zo staat het er\"\n@kenmerk 1\n@kenmerk 2\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@allow ⟦QA1002:QA9999⟧ \"volgt\"\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@allow ⟦QA1002:QA1009⟧ \"x\"\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@allow ⟦QA1002:QA3001⟧\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@allow ⟦QA1002:QA3001 \" \"⟧\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@allow ⟦QA1002:QA3001 volgt⟧\nVraag 1\nWat?\n" + Answered)]
    [InlineData("@⟦QA1002:allow⟧\nVraag 1\nWat?\n" + Answered)]
    // QA2006
    [InlineData("Vraag 1\nWat?\na) een\n⟦QA2006:c)⟧ drie\n" + Answered)]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\n⟦QA2006:(b)⟧ drie\n" + Answered)]
    [InlineData("Vraag 1\nWat?\na) een\nc) drie\n⟦QA2006:b)⟧ twee\n" + Answered)]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\nc) drie\n" + Answered)]
    [InlineData("Vraag 1\n@part ⟦QA2006:b⟧ \"Wie?\"\nWat? Wie?\n" + Answered)]
    [InlineData("Vraag 1\n@part a \"Wat?\"\n@part b \"Wie?\"\nWat? Wie?\n" + Answered)]
    [InlineData("Vraag 1a\nWat?\n⟦QA2006:Vraag 1c⟧\nWie?\nAntwoord op vraag 1\nIk.\n")]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\nWie?\n⟦QA2006:a)⟧ ik\nb) jij\n" + Answered)]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\nWie?\n@text a) ik\n@text b) jij\n" + Answered)]
    [InlineData("@numbering any\nVraag 12b\nWat?\nAntwoord op vraag 12b\nDit.\n")]
    [InlineData("⟦QA2006:Vraag 1b⟧\nWat?\nAntwoord op vraag 1b\nDit.\n")]
    // QA3006
    [InlineData("Vraag 1\nWat?\na) een\n⟦QA3006:b)⟧ twee\n\nAntwoord op vraag 1a\nJa.\n")]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1a\nJa.\nAntwoord op vraag 1b\nNee.\n")]
    [InlineData("Vraag 1\nWat?\n⟦QA3006:a)⟧ een\nb) twee\n\nAntwoord op vraag 1\n@covers 1b\nJa.\n")]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1\nJa.\nAntwoord op vraag 1b\nNee.\n")]
    [InlineData("Vraag 1\n@open later\nWat?\na) een\nb) twee\n")]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1\n@covers ⟦QA1002:1c⟧\nJa.\n")]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1\n@covers ⟦QA1002:2a⟧\nJa.\n")]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1\n@covers a, b\nJa.\n")]
    [InlineData("Vraag 1\nWat?\n⟦QA3006:a)⟧ een\nb) twee\n\nAntwoord op vraag 1\n@covers b\nJa.\n")]
    [InlineData("Vragen 1 en 2\nWat?\n\nAntwoord op vragen 1 en 2\n@covers ⟦QA1002:b⟧\nJa.\n")]
    [InlineData("Vragen 1 en 2\n@id ⟦QA1002:#a x⟧\nWat?\n\nAntwoord op vragen 1 en 2\nJa.\n")]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1\n@covers ⟦QA1002:alles⟧\nJa.\n")]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\nAntwoord op vraag 1a\nJa.\nAntwoord op vraag 1b\nJa.\n⟦QA3003:Antwoord op vraag 1b⟧\nNee.\n")]
    // QA3007
    [InlineData("Vraag 1\n@expect yes-no\nWat?\n\nAntwoord op vraag 1\n@value ⟦QA3007:yes⟧ from \"Dat klopt\"\nNee. Dat klopt.\n")]
    [InlineData("Vraag 1\n@expect yes-no\nWat?\n\nAntwoord op vraag 1\n@value no from \"Dat klopt\"\nNee. Dat klopt.\n")]
    [InlineData("Vraag 1\n@expect amount EUR\nWat?\n\nAntwoord op vraag 1\n@value ⟦QA3007:831000⟧ from \"813.000 euro\"\nHet kost 813.000 euro.\n")]
    [InlineData("Vraag 1\n@expect amount EUR\nWat?\n\nAntwoord op vraag 1\n@value 813000.00 from \"813.000 euro\"\nHet kost 813.000 euro.\n")]
    [InlineData("Vraag 1 en 2\n@expect yes-no\nWat?\n\nAntwoord op vragen 1 en 2\n@value #1 no from \"1: nee\"\n@value #2 yes from \"2: ja\"\nNee. 1: nee, 2: ja.\n")]
    // QA3008
    [InlineData("Vraag 1\n@expect date\nWat?\n\nAntwoord op vraag 1\n@value ⟦QA3008:maart⟧ from \"maart\"\nIn maart.\n")]
    [InlineData("Vraag 1\n@expect date\nWat?\n\nAntwoord op vraag 1\n@value from ⟦QA3008:\"maart\"⟧\nIn maart.\n")]
    [InlineData("Vraag 1\n@expect choice open|dicht\nWat?\n\nAntwoord op vraag 1\n@value ⟦QA3008:half⟧ from \"half\"\nHalf: half.\n")]
    [InlineData("Vraag 1\n@expect date\nWat?\n\nAntwoord op vraag 1\n@value 2026-03-01 from \"maart\"\nIn maart.\n")]
    // QA3009 for values, parts and promises
    [InlineData("Vraag 1\n@expect yes-no\nWat?\n\nAntwoord op vraag 1\n@value no from ⟦QA3009:\"niet\"⟧\nNooit.\n")]
    [InlineData("Vraag 1\n@expect yes-no\nWat?\n\nAntwoord op vraag 1\n@value no from ⟦QA3009:\"niet\"⟧\nHier niet en daar niet.\n")]
    [InlineData("Vraag 1\n@part a ⟦QA3009:\"Wie?\"⟧\nWat?\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@promise brief from ⟦QA3009:\"zal schrijven\"⟧\nZal ik schrijven.\n")]
    // QA3010
    [InlineData("Vraag 1\n@expect yes-no\nWat?\n\n⟦QA3010:Antwoord op vraag 1⟧\nDat klopt.\n")]
    [InlineData("Vraag 1\n@expect yes-no\nWat?\n\nAntwoord op vraag 1\n@status refused\nDat zeg ik niet.\n")]
    [InlineData("Vraag 1\n@expect yes-no\nWat?\n" + Answered)]
    [InlineData("Vraag 1\n@expect text\nWat?\n" + Answered)]
    [InlineData("Vraag 1\n@expect #1a yes-no\nWat?\na) een\nb) twee\n\n⟦QA3010:Antwoord op vraag 1⟧\nJa.\n")]
    [InlineData("Vraag 1\n@expect yes-no\n@open later\nWat?\n")]
    // Arguments of these directives
    [InlineData("Vraag 1\n@expect ⟦QA1002:bool⟧\nWat?\n" + Answered)]
    [InlineData("Vraag 1\n@expect ⟦QA1002:date list⟧\nWat?\n" + Answered)]
    [InlineData("Vraag 1\n@expect ⟦QA1002:#2 date⟧\nWat?\n" + Answered)]
    [InlineData("Vraag 1\n@expect ⟦QA1002:#1a date⟧\nWat?\n" + Answered)]
    [InlineData("Vraag 1\n@expect yes-no\n@⟦QA1005:expect⟧ date\nWat?\n" + Answered)]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@value ⟦QA1002:yes⟧\nJa.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@value ⟦QA1002:from \"Ja\"⟧\nJa.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@value yes from \"Ja\"\n@⟦QA1005:value⟧ yes from \"Ja\"\nJa.\n")]
    [InlineData("Vraag 1\nWat?\na) een\n⟦QA3006:b)⟧ twee\n\nAntwoord op vraag 1a\n@value ⟦QA1002:#1b yes from \"Ja\"⟧\nJa.\n")]
    [InlineData("Vraag 1\n@part ⟦QA1002:\"Wat?\"⟧\nWat?\n" + Answered)]
    [InlineData("Vragen 1 en 2\n@part ⟦QA1002:a \"Wat?\"⟧\nWat?\n\nAntwoord op vragen 1 en 2\nJa.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@⟦QA1002:by⟧\nJa.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@promise ⟦QA1002:brief⟧\nJa.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@promise brief by ⟦QA1002:maart⟧ from \"Ja\"\nJa.\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@promise brief from \"Ja\"\n@promise ⟦QA1002:brief⟧ from \"Ja\"\nJa.\n")]
    public void A_finding_stands_at_its_exact_span(string marked) => Marked.Check(marked);

    [Theory]
    [InlineData("Vraag 1\nWat?\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\nTODO\n")]
    [InlineData("Vraag 1\nWat?\na) een\nb) twee\n\nAntwoord op vraag 1a\nJa.\n")]
    public void What_is_not_done_yet_is_a_warning_in_a_draft(string text)
    {
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Marked.Model(text).Diagnostics).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Marked.Model("@status draft\n" + text).Diagnostics).Severity);
    }

    [Fact]
    public void Messages_are_sentences()
    {
        Assert.Equal(["Question 2 has no answer."], Messages("Vraag 1\nA\nAntwoord 1\nJa\nVraag 2\nA\n"));
        Assert.Equal(["Questions 2 to 4 are missing.", "Question 6 is missing."], Messages("Vragen 1 en 5\nA\nAntwoord 1 en 5\nJa\nVraag 7\nA\nAntwoord 7\nJa\n"));
        Assert.Equal(["Unknown directive '@notee'; did you mean '@note'?"], Messages("Vraag 1\n@notee 1\nA\nAntwoord 1\nJa\n"));
    }

    private static IEnumerable<string> Messages(string text) => Marked.Model(text).Diagnostics.Select(diagnostic => diagnostic.Message);
}
