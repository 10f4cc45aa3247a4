using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>A field of words that were read before, so that several fields share the reading.</summary>
internal sealed class TermsField(string name, List<WordForms> words, IndexedForm form, FieldType type) : Field(name, type)
{
    public override TokenStream GetTokenStream(Analyzer analyzer) => TermStream.Of(words, form);
}
