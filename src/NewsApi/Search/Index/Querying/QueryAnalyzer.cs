using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Analyzes typed words into terms of the index. A word has a stem in each language: those of all languages that the index
/// holds are searched.
/// </summary>
internal sealed class QueryAnalyzer(IndexReader reader)
{
    // Names are the same in every language; but some have an English possessive.
    private static readonly AnalysisLanguage[] Names = [AnalysisLanguage.English];

    private static readonly ConditionalWeakTable<IndexReader, AnalysisLanguage[]> LanguagesOfReaders = [];

    private readonly AnalysisLanguage[] _languages = LanguagesOfReaders.GetValue(reader, FindLanguages);

    /// <summary>The words of a text by stem, in each of their forms; none where it has no word.</summary>
    public IReadOnlyList<WordSequence> Stems(string text) => Analyze(text, _languages, word => word.TermsOfStem);

    /// <summary>The words of a text as printed, without regard to case and diacritics, in each of their forms.</summary>
    public IReadOnlyList<WordSequence> Printed(string text) => Analyze(text, _languages, word => [word.Printed]);

    /// <summary>The terms of a text in a field: as printed if it <paramref name="isExact"/> or the field has names.</summary>
    public IReadOnlyList<WordSequence> In(string field, string text, bool isExact) =>
        field is Fields.Speaker or Fields.Source ? Analyze(text, Names, word => [word.Printed]) : isExact ? Printed(text) : Stems(text);

    private static AnalysisLanguage[] FindLanguages(IndexReader reader)
    {
        var found = Enum.GetValues<AnalysisLanguage>()
            .Where(language => reader.DocFreq(Facts.TermOf(Facts.Analysis, language.ToString())) > 0).ToArray();
        return found.Length > 0 ? found : [AnalysisLanguage.Plain];
    }

    private static List<WordSequence> Analyze(string text, AnalysisLanguage[] languages, Func<WordTerms, string[]> termsOf)
    {
        var sequences = new List<WordSequence>();
        var single = new List<string>();
        foreach (var form in WrittenForms.FormsOf(text))
        {
            foreach (var words in languages.Select(language => TermCache.In(language).Read(form)))
            {
                if (words.Count == 1)
                {
                    single.AddRange(termsOf(words[0]));
                }
                else if (words.Count > 1)
                {
                    sequences.Add(new WordSequence([.. words.Select(termsOf)]));
                }
            }
        }

        if (single.Count > 0)
        {
            sequences.Insert(0, new WordSequence([[.. single.Distinct()]]));
        }

        return [.. sequences.Distinct()];
    }
}
