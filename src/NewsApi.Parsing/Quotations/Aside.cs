using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Looks past an aside between subject and verb: "Smith, a teacher, said", "the mayor, who is 40, said".</summary>
/// <remarks>Takes the aside itself where it is a name ("his lawyer, Joe Bloggs, said"). Leaves alone nouns that a preposition governs ("In Ohio, …").</remarks>
internal static class Aside
{
    private const int Longest = 40;

    public static Source Before(ArticleReading reading, int close, int limit)
    {
        var tokens = reading.Tokens;
        var inside = Subject.EndingAt(reading, close - 1, limit);
        if (inside.Kind is SourceKind.Name && inside.Head == inside.First && inside.Head - 1 >= limit && tokens[inside.Head - 1].Kind is TokenKind.Comma
            && reading.Mentions[tokens[inside.Head].Mention].Kind is not Speakers.EntityKind.Place)
        {
            return inside;
        }

        var steps = 0;
        for (var t = reading.Previous(close); t > limit && steps < Longest; t = reading.Previous(t), steps++)
        {
            if (tokens[t].Run < 0 && tokens[t].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Open)
            {
                var before = Subject.EndingAt(reading, t - 1, limit);
                if (before.Found && Subject.IsPerson(reading, before) && !(before.First > limit && IsGoverned(tokens[before.First - 1])))
                {
                    return before;
                }
            }
        }

        return default;
    }

    // After a preposition or a verb it is an object.
    private static bool IsGoverned(in Token before) =>
        before.Mention < 0 && before.IsWord && !before.IsCapital && !before.Has(Traits.Conjunction | Traits.Adverb) && before.Word is not (Word.That or Word.And or Word.But);
}
