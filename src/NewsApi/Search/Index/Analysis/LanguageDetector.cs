using System.Buffers;
using System.Collections.Frozen;

namespace NewsApi.Search.Index.Analysis;

/// <summary>Detects the language of a text by its function words.</summary>
internal static class LanguageDetector
{
    // 250 words are enough; a text may have megabytes.
    private const int ExaminedLength = 1500;

    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" \t\r\n,.;:!?\"()");

    private static readonly FrozenDictionary<string, AnalysisLanguage[]> FunctionWords = Collect(
        (AnalysisLanguage.English, "the of and to in that is was for with said has by from his on as are it at"),
        (AnalysisLanguage.German, "der die das und ist nicht von mit den dem ein eine auch sich auf für im zu hat werden"),
        (AnalysisLanguage.French, "le la les des et est une dans pour qui sur pas par du au avec plus ce il aux"),
        (AnalysisLanguage.Spanish, "el la los las de y que en del por con una para su al es se como más ha"),
        (AnalysisLanguage.Italian, "il di che e la della per non un è gli dei del con sono nel alla ha una anche"),
        (AnalysisLanguage.Portuguese, "o de que e do da em um para com não uma os no se na por mais as dos"),
        (AnalysisLanguage.Dutch, "de het een en van is dat op te zijn voor met niet aan er om ook als bij maar"),
        (AnalysisLanguage.Russian,
            "и в не на что с по как это из к для от его а за был он но до"));

    /// <summary>Returns the most likely language; plain where the text is in none of those known.</summary>
    public static AnalysisLanguage Detect(string text)
    {
        Span<int> counts = stackalloc int[Enum.GetValues<AnalysisLanguage>().Length];
        var examined = text.AsSpan(0, Math.Min(text.Length, ExaminedLength));
        var known = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[8];
        foreach (var range in examined.SplitAny(BetweenWords))
        {
            var word = examined[range];
            if (word.Length is > 0 and <= 8
                && known.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var languages))
            {
                foreach (var language in languages)
                {
                    counts[(int)language]++;
                }
            }
        }

        return Best(counts, examined);
    }

    private static AnalysisLanguage Best(ReadOnlySpan<int> counts, ReadOnlySpan<char> examined)
    {
        var best = 0;
        for (var language = 1; language < counts.Length; language++)
        {
            best = counts[language] > counts[best] ? language : best;
        }

        // A few words in Latin letters, such as a headline, are most likely English.
        return best == 0 && examined.ContainsAnyInRange('A', 'z') ? AnalysisLanguage.English : (AnalysisLanguage)best;
    }

    private static FrozenDictionary<string, AnalysisLanguage[]> Collect(params (AnalysisLanguage Language, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' ').Select(word => (list.Language, Word: word)))
            .GroupBy(entry => entry.Word, entry => entry.Language)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
