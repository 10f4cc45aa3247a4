using System.Globalization;

namespace NewsApi.Parsing.Tests.Support;

/// <summary>
/// Reads case tables: a line "# name", the paragraphs of a text, and a line for each quote that must be found:
/// "direct: words | speaker | cue", with "-" for what must stay open; "none" where no quote must be found.
/// </summary>
internal static class QuoteCases
{
    public static TheoryData<string, string, string> Read(string folder)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder, "Cases"), "*.cases").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(file);
            foreach (var block in reader.ReadToEnd().Split("\n# ", StringSplitOptions.RemoveEmptyEntries))
            {
                Add(cases, Path.GetFileNameWithoutExtension(file), block.TrimStart('#', ' ').Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return cases;
    }

    /// <summary>The quotes of a text, written as the case tables write them.</summary>
    public static string Found(string text)
    {
        var quotes = ParserText.Body(text).Quotes.Select(quote => string.Create(
            CultureInfo.InvariantCulture,
            $"{quote.Kind.ToString().ToLowerInvariant()}: {quote.Text} | {quote.Speaker?.Name ?? "-"} | {quote.Cue?.Text ?? "-"}"));

        return string.Join('\n', quotes.DefaultIfEmpty("none"));
    }

    private static void Add(TheoryData<string, string, string> cases, string file, string[] lines)
    {
        var text = string.Join("\n\n", lines.Skip(1).Where(line => !IsExpectation(line)));
        var expected = string.Join('\n', lines.Where(IsExpectation));
        cases.Add($"{file}: {lines[0]}", text, expected);
    }

    private static bool IsExpectation(string line) =>
        line == "none" || line.StartsWith("direct: ", StringComparison.Ordinal)
        || line.StartsWith("partial: ", StringComparison.Ordinal) || line.StartsWith("indirect: ", StringComparison.Ordinal);
}
