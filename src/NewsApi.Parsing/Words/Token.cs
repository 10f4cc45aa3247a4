namespace NewsApi.Parsing.Words;

/// <summary>One word or sign of the text, with the results of later steps.</summary>
internal struct Token
{
    /// <summary>The most letters of a word whose vowel is left out ("l'", "qu'").</summary>
    public const int LongestElided = 2;

    public int Start;
    public int End;
    public Traits Traits;

    /// <summary>The indirect speech that the word can mark.</summary>
    public Frames Frames;

    /// <summary>Index of the quotation that the token stands in or opens or closes; -1 outside.</summary>
    public int Run;

    /// <summary>Index of the name that the token is part of; -1 where it is of none.</summary>
    public int Mention;

    /// <summary>Index of the name that the token is a title of; -1 where it is of none.</summary>
    public int TitleOf;

    /// <summary>Index of the entity that a pronoun means; -1 where it is none or not clear.</summary>
    public int Referent;

    /// <summary>Index of the sentence.</summary>
    public int Sentence;

    // The small fields are last: so a token has 48 bytes instead of 56.
    public TokenKind Kind;
    public Word Word;

    public readonly bool Has(Traits any) => (Traits & any) != 0;

    public readonly bool Has(Frames any) => (Frames & any) != 0;

    public readonly bool IsWord => Kind is TokenKind.Word;

    public readonly bool IsCapital => (Traits & Traits.Capital) != 0;

    public readonly TextSpan Span => new(Start, End);

    /// <summary>Where the word begins in print: at the word whose vowel is left out before it ("l'avocat", "c'est").</summary>
    public readonly int PrintedStart(string text)
    {
        if (!IsWord || Start < 2 || text[Start - 1] is not ('\'' or '’'))
        {
            return Start;
        }

        var start = Start - 1;
        while (start > 0 && Start - start <= LongestElided && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return start < Start - 1 ? start : Start;
    }
}

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>The "'s" of a possessive.</summary>
    PossessiveEnding,

    /// <summary>A quotation mark, double or single.</summary>
    Mark,
    Comma,
    Colon,

    /// <summary>A full stop, question mark, exclamation mark or ellipsis.</summary>
    Stop,
    Semicolon,
    Dash,
    Open,
    Close,
    Other,
}
