using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>The <see cref="Facts"/> of one document.</summary>
internal sealed class FactsField(FieldType type) : Field(Fields.Facts, type)
{
    private const int UsualCount = 8;

    private WordForms[] _terms = new WordForms[UsualCount];
    private int _count;

    public void Add(string fact, string value)
    {
        if (_count == _terms.Length)
        {
            Array.Resize(ref _terms, _count * 2);
        }

        var text = Facts.TextOf(fact, value);
        _terms[_count++] = new WordForms(text, text);
    }

    public override TokenStream GetTokenStream(Analyzer analyzer) =>
        TermStream.Of(new ArraySegment<WordForms>(_terms, 0, _count), IndexedForm.Stem);
}
