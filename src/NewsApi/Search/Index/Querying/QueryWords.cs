using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Turns typed words into the terms of the index. A word has a stem in each language; those of the languages that the
/// index holds are tried.
/// </summary>
internal sealed class QueryWords
{
    // Names are the same in every language.
    private static readonly AnalysisLanguage[] Names = [AnalysisLanguage.Plain];

    private readonly AnalysisLanguage[] _languages;

    public QueryWords(IndexReader reader)
    {
        _languages = [.. Enum.GetValues<AnalysisLanguage>()
            .Where(language => reader.DocFreq(new Term(Fields.Analysis, language.ToString())) > 0)];
        if (_languages.Length == 0)
        {
            _languages = Names;
        }
    }

    /// <summary>The terms of a text, in each language in which they differ; none where it has no word.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Stems(string text) => Analyse(text, Fields.Body, _languages);

    /// <summary>The words of a text without regard to case and diacritics, in each language in which they differ.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Folded(string text) => Analyse(text, Fields.Words, _languages);

    /// <summary>The terms under which a field has a text, in each language in which they differ.</summary>
    public IReadOnlyList<IReadOnlyList<string>> In(string field, string text) =>
        field is Fields.Speaker or Fields.Source ? Analyse(text, field, Names) : Stems(text);

    /// <summary>The stems of words in all languages.</summary>
    public IReadOnlyCollection<string> StemsOfAll(IEnumerable<string> printed)
    {
        var text = string.Join(' ', printed);
        return _languages.SelectMany(language => Terms(text, Fields.Body, language)).ToHashSet();
    }

    /// <summary>The terms of a text in one language.</summary>
    public static IReadOnlyList<string> Terms(string text, string field, AnalysisLanguage language)
    {
        var terms = new List<string>();
        using var stream = Analyzers.Of(language).GetTokenStream(field, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString());
        }

        stream.End();
        return terms;
    }

    private static List<IReadOnlyList<string>> Analyse(string text, string field, AnalysisLanguage[] languages)
    {
        var variants = new List<IReadOnlyList<string>>();
        foreach (var form in WrittenForms.FormsOf(text))
        {
            foreach (var language in languages)
            {
                var terms = Terms(form, field, language);
                if (terms.Count > 0 && !variants.Exists(variant => variant.SequenceEqual(terms)))
                {
                    variants.Add(terms);
                }
            }
        }

        return variants;
    }
}
