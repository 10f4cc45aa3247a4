using System.Text.Json;

namespace NewsApi.Benchmarks.Speakers;

/// <summary>
/// Articles of which is known who said each quote: a folder with <c>gold.jsonl</c>, a line an article, and <c>texts</c>. In some
/// articles the first names are hidden, as where an article prints the last name only.
/// </summary>
internal sealed class LabelledArticles(string folder, int seed)
{
    // Of a hundred articles, this many have no first names.
    private const int Hidden = 30;

    private static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

    private readonly Random _random = new(seed);

    public async IAsyncEnumerable<LabelledArticle> ReadAsync()
    {
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(folder, "gold.jsonl")))
        {
            var gold = JsonElement.Parse(line);
            var text = await File.ReadAllTextAsync(Path.Combine(folder, "texts", gold.GetProperty("doc").GetString() + ".txt"));
            var quotes = gold.GetProperty("runs").EnumerateArray().Select(ReadQuote).OfType<LabelledQuote>()
                .DistinctBy(quote => quote.Group).ToList();
            var article = new LabelledArticle(text, quotes);
            yield return _random.Next(100) < Hidden ? HideFirstNames(article) : article;
        }
    }

    /// <summary>A person by the first and the last name: some articles have a middle name, too. Null without a first name.</summary>
    public static string? KeyOf(string name)
    {
        var words = WordsOf(name);
        return words.Count < 2 ? null : $"{words[0]} {words[^1]}".ToLowerInvariant();
    }

    private static List<string> WordsOf(string name) =>
    [
        .. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Suffixes.Contains(word))
            .Select(word => word.TrimEnd(',')),
    ];

    // Null where nobody, or nobody with a full name, is known to have said it.
    private static LabelledQuote? ReadQuote(JsonElement run) =>
        run.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Object
        && source.TryGetProperty("name", out var given) && given.GetString() is { } name && KeyOf(name) is not null
            ? new LabelledQuote(
                run.GetProperty("start").GetInt32(), run.GetProperty("end").GetInt32(), run.GetProperty("group").ToString(), name)
            : null;

    // Removes what stands before the last name, wherever a full name is printed; quotes move with the text.
    private static LabelledArticle HideFirstNames(LabelledArticle article)
    {
        var (text, quotes) = (article.Text, article.Quotes);
        foreach (var name in quotes.Select(quote => quote.Name).Distinct())
        {
            var before = name.LastIndexOf(WordsOf(name)[^1], StringComparison.Ordinal);
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at, StringComparison.Ordinal))
            {
                text = text.Remove(at, before);
                quotes = quotes.ConvertAll(quote => quote with
                {
                    Start = Moved(quote.Start, at, before),
                    End = Moved(quote.End, at, before),
                });
            }
        }

        return new LabelledArticle(text, quotes);
    }

    private static int Moved(int place, int at, int removed) => place <= at ? place : Math.Max(at, place - removed);
}

internal sealed record LabelledArticle(string Text, List<LabelledQuote> Quotes);

/// <summary>
/// A quote, with the full name of the person who said it. The places are UTF-16 code units; the runs of one quotation have one group.
/// </summary>
internal sealed record LabelledQuote(int Start, int End, string Group, string Name);
