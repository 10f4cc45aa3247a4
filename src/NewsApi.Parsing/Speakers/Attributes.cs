using System.Collections.Frozen;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>What tells two people of one role apart: country, state, party. "Finnish" and "Finland", "R-Ohio" and "Ohio" are one.</summary>
internal static class Attributes
{
    public const Traits Any = Traits.Nationality | Traits.Affiliation | Traits.Place;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Canonicals = Pairs()
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

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
                entity.Attributes.Add((KeyOf(reading.WordAt(t)), reading.Tokens[t].Traits & Any));
            }
        }
    }

    // "R", "R-Ohio", "D-N.Y."
    private static void AddParty(ArticleReading reading, Entity entity, int t)
    {
        var word = reading.WordAt(t);
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
        foreach (var line in WordFiles.Lines("English/peoples", "same people"))
        {
            var words = WordSection.Split(line);
            foreach (var word in words)
            {
                pairs[word] = words[0];
            }
        }

        return pairs;
    }
}
