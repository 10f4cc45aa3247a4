using System.Collections.Frozen;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>What tells two people of one role apart: country, state, party. "Finnish" and "Finland", "R-Ohio" and "Ohio" are one.</summary>
internal static class Attributes
{
    public const Traits Any = Traits.Nationality | Traits.Affiliation | Traits.Place;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Canonicals = Pairs().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A key that is equal for words of one country, state or party.</summary>
    public static int KeyOf(ReadOnlySpan<char> word) =>
        string.GetHashCode(Canonicals.TryGetValue(word, out var canonical) ? canonical : word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Notes the party and the state that stand behind a name: (R-Ohio), of Ohio, D-Texas.</summary>
    public static void AddBehind(ArticleReading reading, Entity entity, int t)
    {
        var tokens = reading.Tokens;
        if (tokens[t].Word is Word.Of or Word.From && tokens[t + 1].Mention >= 0)
        {
            Add(reading, entity, t + 1, reading.Mentions[tokens[t + 1].Mention].End);
        }
        else if (tokens[t].Kind is TokenKind.Open or TokenKind.Comma && tokens[t + 1].IsWord)
        {
            AddParty(reading, entity, t + 1);
        }
    }

    public static void Add(ArticleReading reading, Entity entity, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (reading.Tokens[t].Has(Any) && entity.Attributes.Count < Entity.MostRoles)
            {
                entity.Attributes.Add((KeyOf(reading.Slice(t, t + 1)), reading.Tokens[t].Traits & Any));
            }
        }
    }

    // "R", "R-Ohio", "D-N.Y."
    private static void AddParty(ArticleReading reading, Entity entity, int t)
    {
        var word = reading.Slice(t, t + 1);
        if (entity.Attributes.Count >= Entity.MostRoles || word[0] is not ('R' or 'D') || word.Length > 1 && word[1] is not '-')
        {
            return;
        }

        entity.Attributes.Add((KeyOf(word[0] is 'R' ? "republican" : "democrat"), Traits.Affiliation));
        if (word.Length > 3)
        {
            entity.Attributes.Add((KeyOf(word[2..]), Traits.Place));
        }
    }

    private static Dictionary<string, string> Pairs()
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Peoples.Split((char[])[';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ');
            foreach (var word in words)
            {
                pairs[word] = words[0];
            }
        }

        return pairs;
    }

    /// <summary>The adjectives of peoples and the short forms of states with the last word of the place they belong to.</summary>
    private const string Peoples =
        """
        america american u.s. us states; russia russian moscow kremlin; china chinese beijing; britain british uk u.k. kingdom; france french; germany german; italy italian
        spain spanish catalan; canada canadian; mexico mexican; japan japanese; korea korean; india indian; pakistan pakistani; iran iranian; iraq iraqi
        israel israeli; palestine palestinian; arabia saudi; turkey turkish; greece greek; ukraine ukrainian; poland polish; netherlands dutch holland
        sweden swedish; norway norwegian; denmark danish; finland finnish; belgium belgian; switzerland swiss; austria austrian; hungary hungarian
        brazil brazilian; argentina argentine; chile chilean; colombia colombian; venezuela venezuelan; cuba cuban; egypt egyptian; syria syrian
        lebanon lebanese; yemen yemeni; libya libyan; tunisia tunisian; morocco moroccan; algeria algerian; nigeria nigerian; kenya kenyan
        ethiopia ethiopian; somalia somali; sudan sudanese; afghanistan afghan; australia australian; ireland irish; scotland scottish; wales welsh
        england english; europe european eu; philippines philippine filipino; indonesia indonesian; malaysia malaysian; thailand thai; vietnam vietnamese
        burma burmese; portugal portuguese; romania romanian; bulgaria bulgarian; serbia serbian; croatia croatian; bosnia bosnian; albania albanian
        georgia georgian ga.; armenia armenian; texas texan tex.; florida floridian fla.; california californian calif.; kentucky kentuckian ky.; ohio ohioan
        virginia virginian va.; iowa iowan; alabama alabamian ala.; arizona arizonan ariz.; colorado coloradan colo.; kansas kansan kan.; louisiana louisianan la.
        maryland marylander md.; michigan michigander mich.; minnesota minnesotan minn.; mississippi mississippian miss.; missouri missourian mo.
        montana montanan mont.; nebraska nebraskan neb.; nevada nevadan nev.; pennsylvania pennsylvanian pa.; tennessee tennessean tenn.; vermont vermonter vt.
        wisconsin wisconsinite wis.; oklahoma oklahoman okla.; alaska alaskan; hawaii hawaiian; indiana hoosier ind.; illinois ill.; massachusetts mass.
        connecticut conn.; delaware del.; arkansas ark.; oregon ore.; washington wash.; wyoming wyo.; york n.y.; jersey n.j.; hampshire n.h.; mexico n.m.
        island r.i.; carolina n.c. s.c.; dakota n.d. s.d.; republican gop republicans; democrat democratic democrats; conservative tory; labour labor
        """;
}
