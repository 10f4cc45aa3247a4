namespace NewsApi.Benchmarks.Search;

/// <summary>One line of the table: requests of a kind, what the peer does for the same, and the limit.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Limit">The median that must hold at 100,000 articles, in milliseconds; null for none.</param>
/// <param name="Paths">The requests; they differ, so that none is served from a cache of one query.</param>
/// <param name="Peer">What FTS5 is asked instead of the request of that number; null where it has nothing of the kind.</param>
internal sealed record SearchCase(string Name, double? Limit, IReadOnlyList<string> Paths, Action<PlainFts5, int>? Peer)
{
    private const int Variants = 40;

    // Words that a fifth to a half of the articles have.
    private const int CommonRank = 150;

    public static IReadOnlyList<SearchCase> All { get; } =
    [
        New("one common word, no snippets", 4, number => Search(Common(number)) + "&highlight=false",
            (peer, number) => peer.Find(Common(number))),
        New("one common word, snippets", 10, number => Search(Common(number)),
            (peer, number) => peer.FindWithSnippets(Common(number))),
        New("two words, source, 4 facets", 12,
            number => Search(Two(number)) + $"&source={Uri.EscapeDataString(Source(number))}&facets=source,speaker,tag,month",
            (peer, number) => peer.FindWithFacets(Two(number), Source(number))),
        New("phrase of two common words", 12, number => Search(Phrase(number)),
            (peer, number) => peer.FindWithSnippets(Phrase(number))),
        New("suggest", 3, number => "/api/v1/suggest?q=" + Beginning(number),
            (peer, number) => peer.Complete(Beginning(number))),
        New("prefix of two letters", null, number => Search(Beginning(number)[..2] + "*"),
            (peer, number) => peer.FindWithSnippets(Beginning(number)[..2] + "*")),
        New("article, quote and speaker", null, number => Search(Common(number)) + "&types=article,quote,speaker", null),
        New("one quote by one speaker", null, number => Search($"quote:{Common(number)} speaker:{Surname(number)}"), null),
    ];

    private static SearchCase New(string name, double? limit, Func<int, string> path, Action<PlainFts5, int>? peer) =>
        new(name, limit, [.. Enumerable.Range(0, Variants).Select(path)], peer);

    private static string Search(string query) => "/api/v1/search?q=" + Uri.EscapeDataString(query);

    private static string Common(int number) => CorpusWords.OfRank(CommonRank + (number * 5));

    private static string Two(int number) => Common(number) + " " + Common(number + 7);

    private static string Phrase(int number) => $"\"{CorpusWords.OfRank(1 + (number % 10))} {Common(number)}\"";

    private static string Source(int number) => CorpusArticles.Sources[number % 10];

    private static string Surname(int number) => CorpusArticles.LastNames[number];

    private static string Beginning(int number)
    {
        var word = number % 2 == 0 ? Common(number) : Surname(number).ToLowerInvariant();
        return word[..Math.Min(word.Length, 2 + (number % 3))];
    }
}
