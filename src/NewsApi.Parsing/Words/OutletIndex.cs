using System.Collections.Frozen;

namespace NewsApi.Parsing.Words;

/// <summary>Finds the outlets of the file outlets in a text, by the first word of each printed form.</summary>
internal static class OutletIndex
{
    private const string File = "International/outlets";

    // Words that mean something else too: in a text they count only after an article ("the Economist") or in a longer form of the
    // table ("Time magazine").
    private static readonly FrozenSet<string> TooCommon = WordFiles.Lines(File, "common words").ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Articles = ["the ", "The ", "THE "];

    private static readonly FrozenDictionary<string, Form[]> ByFirstWord = ReadTable()
        .GroupBy(form => FirstWord(form.Printed).ToString(), StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key, group => group.OrderByDescending(form => form.Printed.Length).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Form[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> Canonicals = ReadTable()
        .DistinctBy(form => form.Printed, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(form => form.Printed, form => form.Canonical, StringComparer.OrdinalIgnoreCase);

    /// <summary>How many outlets the table names.</summary>
    public static int Count { get; } = Canonicals.Values.Distinct().Count();

    /// <summary>The canonical name for a printed form without its article.</summary>
    public static bool TryCanonical(string printed, out string canonical) => Canonicals.TryGetValue(printed, out canonical!);

    public static string WithoutArticle(string name) => name[ArticleLength(name)..];

    /// <summary>The length of the article that opens the text, with its space; zero where there is none.</summary>
    public static int ArticleLength(ReadOnlySpan<char> text)
    {
        foreach (var article in Articles)
        {
            if (text.StartsWith(article, StringComparison.Ordinal) && text.Length > article.Length)
            {
                return article.Length;
            }
        }

        return 0;
    }

    /// <summary>The longest form of the table at a word start, after its article if it has one.</summary>
    public static bool TryMatch(string text, int position, bool hasArticle, out int end, out string canonical)
    {
        if (Lookup.TryGetValue(FirstWord(text.AsSpan(position)), out var forms))
        {
            foreach (var form in forms)
            {
                var isPossible = hasArticle || !form.NeedsArticle;
                if (isPossible && TryMatch(text, position, form.Printed, out end) && !(form.NeedsArticle && NameGoesOn(text, end)))
                {
                    canonical = form.Canonical;
                    return true;
                }
            }
        }

        end = position;
        canonical = "";
        return false;
    }

    // A space of the form stands for any white space: the name may be broken over two lines.
    private static bool TryMatch(string text, int position, string form, out int end)
    {
        end = position;
        foreach (var c in form)
        {
            if (end >= text.Length || (c == ' ' ? !char.IsWhiteSpace(text[end]) : text[end] != c))
            {
                return false;
            }

            end++;
        }

        return end == text.Length || !char.IsLetterOrDigit(text[end]) || form[^1] == '.';
    }

    // "the National Police Agency", "the Post Office": not the National, nor the Post. "The Times Monday" is the Times.
    private static bool NameGoesOn(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ' || !char.IsUpper(text[end + 1]))
        {
            return false;
        }

        return !Lexicon.Find(FirstWord(text.AsSpan(end + 1))).Traits.HasFlag(Traits.Calendar);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 20 && char.IsLetterOrDigit(text[length]))
        {
            length++;
        }

        return text[..length];
    }

    private static IEnumerable<Form> ReadTable()
    {
        foreach (var line in WordFiles.Lines(File, "agencies").Concat(WordFiles.Lines(File, "papers")))
        {
            var names = line.Split(';', StringSplitOptions.TrimEntries);
            foreach (var name in names)
            {
                var printed = WithoutArticle(name);
                yield return new Form(printed, names[0], printed.Length < name.Length || TooCommon.Contains(printed));
            }
        }
    }

    private sealed record Form(string Printed, string Canonical, bool NeedsArticle);
}
