using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsApi.Search.Index.Analysis;

/// <summary>
/// Cuts text into words as people type them: "O’Brien", "1.5bn" and "U.S" are one word, "COVID-19" is two, "1,000" is
/// "1000". Chinese, Japanese and Korean become pairs of characters. Whatever is not a word separates.
/// </summary>
internal sealed class WordTokenizer : Tokenizer
{
    /// <summary>Longer words are known by their beginning.</summary>
    public const int MaxWordLength = 100;

    private readonly TextWindow _window = new();
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private bool _insidePairs;

    public WordTokenizer(TextReader input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        while (!_window.IsAtEnd)
        {
            var length = Letters.LengthOfWordCharacter(_window[0], _window[1]);
            if (length == 0)
            {
                _insidePairs = false;
                if (TakeEmoji())
                {
                    return true;
                }

                _window.Advance(1);
            }
            else if (length == 1 && Letters.IsWrittenWithoutSpaces(_window[0]))
            {
                if (TakePair())
                {
                    return true;
                }
            }
            else
            {
                _insidePairs = false;
                TakeWord();
                return true;
            }
        }

        return false;
    }

    public override void Reset()
    {
        base.Reset();
        _window.Read(m_input);
        _insidePairs = false;
    }

    public override void End()
    {
        base.End();
        _offset.SetOffset(CorrectOffset(_window.Position), CorrectOffset(_window.Position));
    }

    private bool TakeEmoji()
    {
        var length = Letters.LengthOfEmoji(_window[0], _window[1]);
        if (length == 0)
        {
            return false;
        }

        var start = _window.Position;
        for (var count = 0; count < length; count++)
        {
            _term.Append(_window[0]);
            _window.Advance(1);
        }

        SetOffset(start, start + length);
        return true;
    }

    // Overlapping pairs; a character alone only where it has no neighbour.
    private bool TakePair()
    {
        var hasNext = Letters.IsWrittenWithoutSpaces(_window[1]);
        if (!hasNext && _insidePairs)
        {
            _insidePairs = false;
            _window.Advance(1);
            return false;
        }

        var start = _window.Position;
        _term.Append(_window[0]);
        if (hasNext)
        {
            _term.Append(_window[1]);
        }

        _insidePairs = hasNext;
        _window.Advance(1);
        SetOffset(start, start + (hasNext ? 2 : 1));
        return true;
    }

    private void TakeWord()
    {
        var start = _window.Position;
        var end = start;
        var lettersInPart = 0;
        while (true)
        {
            var length = Letters.LengthOfWordCharacter(_window[0], _window[1]);
            if (length > 0 && !Letters.IsWrittenWithoutSpaces(_window[0]))
            {
                Append(length);
                lettersInPart++;
                end = _window.Position;
                continue;
            }

            if (length > 0 || !TakeJoint(lettersInPart))
            {
                break;
            }

            lettersInPart = 0;
        }

        SetOffset(start, end);
    }

    private void Append(int length)
    {
        if (_term.Length + length <= MaxWordLength)
        {
            _term.Append(_window[0]);
            if (length == 2)
            {
                _term.Append(_window[1]);
            }
        }

        _window.Advance(length);
    }

    // What may stand between two characters of one word.
    private bool TakeJoint(int lettersBefore)
    {
        var kept = Letters.JointBetween(_window[-1], _window[0], _window[1], _window[2], lettersBefore);
        if (kept is null)
        {
            return false;
        }

        if (kept != Letters.Nothing && _term.Length < MaxWordLength)
        {
            _term.Append(kept.Value);
        }

        _window.Advance(1);
        return true;
    }

    private void SetOffset(int start, int end) => _offset.SetOffset(CorrectOffset(start), CorrectOffset(end));
}
