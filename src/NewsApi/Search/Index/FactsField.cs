using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>The <see cref="Facts"/> of one document.</summary>
internal sealed class FactsField(FieldType type) : Field(Fields.Facts, type)
{
    private readonly List<WordForms> _terms = [];

    public void Add(string fact, string value)
    {
        var text = Facts.TextOf(fact, value);
        _terms.Add(new WordForms(text, text));
    }

    public override TokenStream GetTokenStream(Analyzer analyzer) => TermStream.Of(_terms, IndexedForm.Stem);
}
