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

/// <summary>Turns text into the terms of a field.</summary>
internal sealed class WordTokenizer : Tokenizer
{
    private const int UsualLength = 8 * 1024;
    private const int MaxKeptLength = 64 * 1024;

    private readonly KnownWords _known;
    private readonly IndexedForm _form;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private readonly char[] _joined = new char[WordCutter.MaxWordLength];
    private char[] _text = new char[UsualLength];
    private int _length;
    private WordCutter _cutter;
    private string? _stem;

    public WordTokenizer(TextReader input, KnownWords known, IndexedForm form)
        : base(input)
    {
        (_known, _form) = (known, form);
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_stem is { } stem)
        {
            _stem = null;
            Take(stem, 0);
            return true;
        }

        while (ReadWord() is { } word)
        {
            if (_form != IndexedForm.PrintedUnlikeStem || word.Stem != word.Printed)
            {
                Take(_form == IndexedForm.Stem ? word.Stem : word.Printed, 1);
                _stem = _form == IndexedForm.PrintedAndStem && word.Stem != word.Printed ? word.Stem : null;
                return true;
            }
        }

        return false;
    }

    public override void Reset()
    {
        base.Reset();
        (_length, _cutter, _stem) = (0, default, null);
        for (var read = Fill(); read > 0; read = Fill())
        {
            _length += read;
        }
    }

    // What a long text needed is not kept.
    public override void End()
    {
        base.End();
        _text = _text.Length > MaxKeptLength ? new char[UsualLength] : _text;
        _length = 0;
    }

    private WordForms? ReadWord()
    {
        var text = _text.AsSpan(0, _length);
        return _cutter.MoveNext(text) ? _known.Of(_cutter.Read(text, _joined)) : null;
    }

    private int Fill()
    {
        if (_length == _text.Length)
        {
            Array.Resize(ref _text, _length * 2);
        }

        return m_input.Read(_text, _length, _text.Length - _length);
    }

    private void Take(string term, int increment)
    {
        _term.SetEmpty().Append(term);
        _position.PositionIncrement = increment;
    }
}
