namespace NewsApi.Parsing.Tests.Support;

/// <summary>Sentences to build articles from: none of them looks like anything but a paragraph.</summary>
internal static class Story
{
    public const string Lead =
        "The harbour council voted late on Monday to close the old fish market for two years, a step that traders along the quay "
        + "had fought since the plan was first shown to them in the spring.";

    public const string Body =
        "Work on the roof is due to begin in June, and the stalls will move to a tent on the north pier until the builders have "
        + "finished, the council said in a note to the traders.";

    public const string Long = Body + " " + Lead;

    public const string End =
        "A second vote on the cost of the tent is planned for the end of the month, when the full council returns from its break.";

    /// <summary>The headings of an article with <paramref name="line"/> between two paragraphs.</summary>
    public static IReadOnlyList<string> HeadingsAround(string line, string separator = "\n") =>
        HeadingsOf(string.Join(separator, Lead, line, Body, End));

    public static IReadOnlyList<string> HeadingsOf(string text) =>
        [.. ArticleParser.Parse(text).Sections.Where(section => section.Heading is not null).Select(section => section.Heading!.Text)];
}
