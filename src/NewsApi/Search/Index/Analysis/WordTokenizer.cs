namespace NewsApi.Search.Index.Analysis;

/// <summary>
/// Splits text into words as people type them: "O’Brien", "1.5bn" and "U.S" are one word, "COVID-19" is two, "1,000" is
/// "1000". Scripts without spaces (Chinese, Japanese, Korean, Thai …) become bigrams. All other characters separate words.
/// </summary>
internal struct WordTokenizer
{
    /// <summary>Longer words are truncated to this length.</summary>
    public const int MaxWordLength = 100;

    private int _at;
    private bool _insidePairs;
    private bool _hasJoints;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>Moves to the next word of <paramref name="text"/>; false at the end.</summary>
    public bool MoveNext(ReadOnlySpan<char> text)
    {
        while (SkipPlain(text) < text.Length)
        {
            (Start, _hasJoints) = (_at, false);
            if (char.IsAsciiLetterOrDigit(text[_at]))
            {
                _insidePairs = false;
                return TakeWord(text);
            }

            var length = Letters.LengthOfWordCharacter(text[_at], At(text, _at + 1));
            if (length > 0 && Letters.IsWrittenWithoutSpaces(text[_at]))
            {
                if (TakePair(text))
                {
                    return true;
                }

                continue;
            }

            _insidePairs = false;
            if (length > 0 ? TakeWord(text) : TakeEmoji(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word without its joints: a slice of the text, or copied to <paramref name="buffer"/>.</summary>
    public readonly ReadOnlySpan<char> Read(ReadOnlySpan<char> text, Span<char> buffer) =>
        !_hasJoints && End - Start <= MaxWordLength ? text[Start..End] : buffer[..Copy(text, buffer[..MaxWordLength])];

    // The fast path for ASCII separators; it stops at the first character that needs a closer look.
    private int SkipPlain(ReadOnlySpan<char> text)
    {
        var at = _at;
        while ((uint)at < (uint)text.Length && char.IsAscii(text[at]) && !char.IsAsciiLetterOrDigit(text[at]))
        {
            at++;
        }

        _insidePairs &= at == _at;
        return _at = at;
    }

    private bool TakeEmoji(ReadOnlySpan<char> text)
    {
        var length = Letters.LengthOfEmoji(text[_at], At(text, _at + 1));
        _at += Math.Max(1, length);
        End = _at;
        return length > 0;
    }

    // Overlapping bigrams; a single character only where it has no neighbour.
    private bool TakePair(ReadOnlySpan<char> text)
    {
        var hasNext = Letters.IsWrittenWithoutSpaces(At(text, _at + 1));
        var isTaken = hasNext || !_insidePairs;
        End = _at + (hasNext ? 2 : 1);
        (_insidePairs, _at) = (hasNext, _at + 1);
        return isTaken;
    }

    private bool TakeWord(ReadOnlySpan<char> text)
    {
        var lettersInPart = 0;
        while (true)
        {
            var plain = EndOfPlain(text, _at);
            if (plain > _at)
            {
                lettersInPart += plain - _at;
                End = _at = plain;
            }

            if (plain == text.Length || Letters.AlwaysSeparates(text[plain]))
            {
                return true;
            }

            var length = LengthOfLetter(text, _at);
            if (length > 0)
            {
                _at += length;
                lettersInPart++;
                End = _at;
            }
            else if (_at < text.Length && JointAt(text, _at, lettersInPart) is not null)
            {
                _at++;
                (_hasJoints, lettersInPart) = (true, 0);
            }
            else
            {
                return true;
            }
        }
    }

    private static int EndOfPlain(ReadOnlySpan<char> text, int at)
    {
        while ((uint)at < (uint)text.Length && char.IsAsciiLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // A second pass: few words have joints.
    private readonly int Copy(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var (copied, lettersInPart) = (0, 0);
        for (var at = Start; at < End;)
        {
            var length = LengthOfLetter(text, at);
            if (length > 0)
            {
                copied += text.Slice(at, length).TryCopyTo(buffer[copied..]) ? length : 0;
                lettersInPart++;
                at += length;
                continue;
            }

            if (JointAt(text, at, lettersInPart) is { } joint and not Letters.Nothing && copied < buffer.Length)
            {
                buffer[copied++] = joint;
            }

            lettersInPart = 0;
            at++;
        }

        return copied;
    }

    private static int LengthOfLetter(ReadOnlySpan<char> text, int at)
    {
        var letter = At(text, at);
        return char.IsAsciiLetterOrDigit(letter) ? 1
            : Letters.IsWrittenWithoutSpaces(letter) ? 0 : Letters.LengthOfWordCharacter(letter, At(text, at + 1));
    }

    private static char? JointAt(ReadOnlySpan<char> text, int at, int lettersBefore) =>
        Letters.JointBetween(At(text, at - 1), text[at], At(text, at + 1), At(text, at + 2), lettersBefore);

    private static char At(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';
}
