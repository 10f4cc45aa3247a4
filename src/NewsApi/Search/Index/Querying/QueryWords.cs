using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Turns typed words into the terms of the index. A word has a stem in each language; those of the languages that the
/// index holds are tried.
/// </summary>
internal sealed class QueryWords(IndexReader reader)
{
    // Names are the same in every language; but some have an English possessive.
    private static readonly AnalysisLanguage[] Names = [AnalysisLanguage.English];

    private static readonly ConditionalWeakTable<IndexReader, AnalysisLanguage[]> LanguagesOfReaders = [];

    private readonly AnalysisLanguage[] _languages = LanguagesOfReaders.GetValue(reader, FindLanguages);

    /// <summary>The stems of a text, in each language in which they differ; none where it has no word.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Stems(string text) => Analyse(text, _languages, word => word.Stem);

    /// <summary>The words of a text without regard to case and diacritics, in each language in which they differ.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Folded(string text) => Analyse(text, _languages, word => word.Printed);

    /// <summary>The terms under which a field has a text, in each language in which they differ.</summary>
    public IReadOnlyList<IReadOnlyList<string>> In(string field, string text) =>
        field is Fields.Speaker or Fields.Source ? Analyse(text, Names, word => word.Printed) : Stems(text);

    /// <summary>The stems that a printed word has in the languages.</summary>
    public IEnumerable<string> StemsOf(string printed) =>
        _languages.Select(language => KnownWords.In(language).Of(printed).Stem).Distinct();

    private static AnalysisLanguage[] FindLanguages(IndexReader reader)
    {
        var found = Enum.GetValues<AnalysisLanguage>()
            .Where(language => reader.DocFreq(Facts.TermOf(Facts.Analysis, language.ToString())) > 0).ToArray();
        return found.Length > 0 ? found : [AnalysisLanguage.Plain];
    }

    private static List<IReadOnlyList<string>> Analyse(string text, AnalysisLanguage[] languages, Func<WordForms, string> form)
    {
        var variants = new List<IReadOnlyList<string>>();
        foreach (var written in WrittenForms.FormsOf(text))
        {
            foreach (var language in languages)
            {
                var terms = KnownWords.In(language).Read(written).ConvertAll(word => form(word));
                if (terms.Count > 0 && !variants.Exists(variant => variant.SequenceEqual(terms)))
                {
                    variants.Add(terms);
                }
            }
        }

        return variants;
    }
}
