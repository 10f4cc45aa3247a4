using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Two people with one verb ("Smith and Mayor Jones said"): the first named stands for both, as editors index them.</summary>
/// <remarks>Leaves alone a name that ends another clause ("She met Smith and Jones said").</remarks>
internal static class Joined
{
    public static Source First(ArticleReading reading, Source second, int limit)
    {
        var tokens = reading.Tokens;
        var and = second.First - 1;
        if (and - 1 < limit || tokens[and] is not { Run: < 0, Word: Word.And } || tokens[and - 1] is not { Run: < 0, Mention: >= 0 and var m })
        {
            return second;
        }

        var mention = reading.Mentions[m];
        var opens = mention.Whole <= limit || tokens[mention.Whole - 1] is { Mention: < 0 } before && (before.Run >= 0 || !before.IsWord || before.Has(Traits.Conjunction) || before.Word is Word.That);
        return opens && mention.Kind is Speakers.EntityKind.Person or Speakers.EntityKind.Unknown && mention.End == and
            ? new Source(SourceKind.Name, mention.First, mention.End, mention.First)
            : second;
    }
}
