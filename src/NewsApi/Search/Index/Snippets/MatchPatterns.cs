using NewsApi.Search.Index.Querying;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index.Snippets;

/// <summary>The word sequences and prefixes of a query, to be found again in a text.</summary>
internal sealed class MatchPatterns
{
    private readonly List<(int Number, WordSequence Words)> _sequences = [];
    private readonly List<(int Number, string Prefix)> _prefixes = [];
    private readonly QueryAnalyzer _analyzer;

    public MatchPatterns(QueryNode? root, QueryAnalyzer analyzer)
    {
        _analyzer = analyzer;
        if (root is not null)
        {
            Collect(root);
        }
    }

    /// <summary>The number of conditions that have patterns.</summary>
    public int Count { get; private set; }

    /// <summary>Creates the finder of these patterns.</summary>
    public PatternFinder ToFinder() => new(_sequences, _prefixes);

    // Negative conditions have no match in the text; nor do sources and tags, which are not part of it.
    private void Collect(QueryNode node)
    {
        switch (node)
        {
            case AllNode all:
                all.Children.ToList().ForEach(Collect);
                break;
            case AnyNode any:
                any.Children.ToList().ForEach(Collect);
                break;
            case NearNode near:
                Collect(near.Left);
                Collect(near.Right);
                break;
            case WordNode { Field: not (QueryField.Source or QueryField.Tag) } word:
                Add(_analyzer.Stems(word.Text));
                break;
            case PhraseNode { Field: not (QueryField.Source or QueryField.Tag) } phrase:
                Add(_analyzer.Printed(phrase.Text));
                break;
            case PrefixNode { Field: not (QueryField.Source or QueryField.Tag) } prefix:
                Count++;
                _prefixes.AddRange(_analyzer.Printed(prefix.Text).Select(words => (Count, words.Words[^1][0])));
                break;
        }
    }

    private void Add(IReadOnlyList<WordSequence> sequences)
    {
        Count++;
        _sequences.AddRange(sequences.Select(sequence => (Count, sequence)));
    }
}
