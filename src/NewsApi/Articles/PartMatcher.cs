using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>
/// Matches the sections and quotes of an edited article with the stored ones. Parts with the same words match wherever they
/// are; the others match if they have most words in common and are in the same order. Takes time linear in the text.
/// </summary>
internal static class PartMatcher
{
    public static List<(Quote Part, Quote Old)> MatchQuotes(IReadOnlyList<Quote> before, IReadOnlyList<Quote> after)
    {
        var words = before.Concat(after).ToDictionary(quote => quote, quote => BagOfWords.Of(quote.Text));
        return Match(
            before, after, [quote => (words[quote].Key, quote.Speaker?.NameKey), quote => words[quote].Key], quote => words[quote]);
    }

    public static List<(Section Part, Section Old)> MatchSections(Article before, Article after)
    {
        var words = before.Sections.ToDictionary(section => section, section => BagOf(section, before))
            .Concat(after.Sections.ToDictionary(section => section, section => BagOf(section, after))).ToDictionary();
        return Match(
            before.Sections, after.Sections, [section => (section.Heading, words[section].Key), section => section.Heading ?? ""],
            section => words[section]);
    }

    private static BagOfWords BagOf(Section section, Article article) =>
        BagOfWords.Of(article.Body.Text.AsSpan(section.Start, section.End - section.Start));

    // The keys are ordered from strict to loose.
    private static List<(T Part, T Old)> Match<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, object>[] keys, Func<T, BagOfWords> words)
    {
        var pairs = new List<(T, T)>();
        var (start, end) = MatchEnds(before, after, keys[0], pairs);
        var olds = before.Skip(start).Take(before.Count - start - end).ToList();
        var news = after.Skip(start).Take(after.Count - start - end).ToList();
        foreach (var key in keys)
        {
            MatchKeys(olds, news, key, pairs);
        }

        pairs.AddRange(WordOverlapMatcher.Match(olds.ConvertAll(old => words(old)), news.ConvertAll(part => words(part)))
            .Select(match => (news[match.Part], olds[match.Old])));
        return pairs;
    }

    // Matching from both ends first decides which of two equal parts was removed.
    private static (int Start, int End) MatchEnds<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, object> key, List<(T, T)> pairs)
    {
        var shorter = Math.Min(before.Count, after.Count);
        var (start, end) = (0, 0);
        for (; start < shorter && key(before[start]).Equals(key(after[start])); start++)
        {
            pairs.Add((after[start], before[start]));
        }

        for (; end < shorter - start && key(before[^(end + 1)]).Equals(key(after[^(end + 1)])); end++)
        {
            pairs.Add((after[^(end + 1)], before[^(end + 1)]));
        }

        return (start, end);
    }

    private static void MatchKeys<T>(List<T> olds, List<T> news, Func<T, object> key, List<(T, T)> pairs)
    {
        var byKey = olds.Select((old, at) => (Key: key(old), At: at)).GroupBy(old => old.Key)
            .ToDictionary(group => group.Key, group => new Queue<int>(group.Select(old => old.At)));
        var matched = new HashSet<int>();
        news.RemoveAll(part =>
        {
            if (!byKey.TryGetValue(key(part), out var waiting) || !waiting.TryDequeue(out var at))
            {
                return false;
            }

            pairs.Add((part, olds[at]));
            matched.Add(at);
            return true;
        });
        var next = 0;
        olds.RemoveAll(_ => matched.Contains(next++));
    }
}
