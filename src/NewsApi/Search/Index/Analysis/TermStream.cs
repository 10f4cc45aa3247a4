using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsApi.Search.Index.Analysis;

/// <summary>Which forms of its words a field has.</summary>
internal enum IndexedForm
{
    Stem,
    Printed,

    /// <summary>As printed, where that is not the stem.</summary>
    PrintedUnlikeStem,

    /// <summary>Both, in the same place.</summary>
    PrintedAndStem,
}

/// <summary>The terms of words that were read before: to make a stream for each field would take longer than to index most of them.</summary>
internal sealed class TermStream : TokenStream
{
    // A thread indexes one field after another.
    [ThreadStatic]
    private static TermStream? _ofThread;

    private readonly TermBytes _term = new();
    private readonly IPositionIncrementAttribute _position;
    private List<WordForms> _words = [];
    private IndexedForm _form;
    private int _next;
    private WordForms? _stemmed;

    private TermStream()
    {
        AddAttributeImpl(_term);
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The stream of the current thread, which it had for another field before.</summary>
    public static TermStream Of(List<WordForms> words, IndexedForm form)
    {
        var stream = _ofThread ??= new TermStream();
        (stream._words, stream._form) = (words, form);
        return stream;
    }

    public override void Reset() => (_next, _stemmed) = (0, null);

    // What a long text has is not held until the next.
    public override void End() => _words = [];

    public override bool IncrementToken()
    {
        if (_stemmed is { } stemmed)
        {
            _stemmed = null;
            Take(stemmed.StemBytes, 0);
            return true;
        }

        while (_next < _words.Count)
        {
            var word = _words[_next++];
            var isStem = word.IsStem;
            if (_form != IndexedForm.PrintedUnlikeStem || !isStem)
            {
                Take(_form == IndexedForm.Stem ? word.StemBytes : word.PrintedBytes, 1);
                _stemmed = _form == IndexedForm.PrintedAndStem && !isStem ? word : null;
                return true;
            }
        }

        return false;
    }

    private void Take(byte[] term, int increment)
    {
        _term.Value = term;
        _position.PositionIncrement = increment;
    }
}
