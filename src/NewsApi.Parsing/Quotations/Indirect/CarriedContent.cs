using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>The rest of a sentence around words that tell only by whom it is: behind them, before them, or on both sides.</summary>
internal static class CarriedContent
{
    // "In addition, according to Smith, …": no content before.
    private const int ShortOpening = 4;

    private const int LongestComplement = 12;

    /// <summary>What follows the comma behind the words that opened the sentence.</summary>
    public static IndirectQuote Behind(ArticleReading reading, SentenceTokens sentence, RuleMatch match)
    {
        var first = AfterComma(reading, Behind(match), sentence.End);
        return new IndirectQuote(match, first, first < sentence.End ? ContentEnd.Of(reading, first, sentence.End, isClause: true) : -1);
    }

    /// <summary>What stands before the words in the midst of a sentence or at its end, and goes on behind the comma after them.</summary>
    public static IndirectQuote Around(ArticleReading reading, SentenceTokens sentence, RuleMatch match)
    {
        var tokens = reading.Tokens;
        var hasComma = tokens[match.CueFirst - 1].Kind is TokenKind.Comma or TokenKind.Dash;
        var (first, end) = (sentence.First, hasComma ? match.CueFirst - 1 : match.CueFirst);
        if (ContentEnd.HasMark(reading, first, end))
        {
            return new IndirectQuote(match, first, ContentEnd.Of(reading, first, end, isClause: true));
        }

        var behind = AfterApposition(reading, CommaAfter(reading, Behind(match), sentence.End) + 1, sentence.End);
        var rest = GoesOn(reading, behind, sentence.End) ? ContentEnd.Of(reading, behind, sentence.End, isClause: true) : -1;
        if (rest <= behind + 2)
        {
            return new IndirectQuote(match, first, end);
        }

        var isOpening = end - first <= ShortOpening && !ContentWords.HasVerb(reading, first, end) && !IsVerb(tokens[behind]);
        return isOpening
            ? new IndirectQuote(match, behind, rest)
            : new IndirectQuote(match, first, end) { Rest = new Range(behind, rest) };
    }

    private static bool GoesOn(ArticleReading reading, int behind, int end) =>
        behind > 0 && behind < end
        && reading.Tokens[behind].Word is not (Word.And or Word.But)
        && !ContentWords.StartsAnew(reading, behind, end)
        && !ContentEnd.HasMark(reading, behind, end);

    private static bool IsVerb(in Token token) =>
        token.Mention < 0 && token.Has(Traits.Verb | Traits.Auxiliary | Traits.PastForm);

    private static int Behind(RuleMatch match) => Math.Max(match.Speaker.End, match.CueEnd + 1);


    private static int CommaAfter(ArticleReading reading, int t, int end)
    {
        while (t < end && reading.Tokens[t] is { Run: < 0 } token && token.Kind is not (TokenKind.Comma or TokenKind.Dash))
        {
            t++;
        }

        return t < end && reading.Tokens[t].Run < 0 ? t : -1;
    }

    private static int AfterComma(ArticleReading reading, int t, int end)
    {
        while (t < end && reading.Tokens[t].Kind is not TokenKind.Comma)
        {
            t = reading.Next(t);
        }

        var isRelative = t + 1 < end && reading.Tokens[t + 1].Word is Word.Who or Word.Which;
        if (isRelative && CommaAfter(reading, t + 1, end) is > 0 and var close)
        {
            return close + 1;
        }

        return AfterApposition(reading, t + 1, end);
    }

    // Past ", an engineer at the university," and past a second name behind it (", and Paul Stone,").
    private static int AfterApposition(ArticleReading reading, int t, int end)
    {
        if (t <= 0 || t >= end)
        {
            return t;
        }

        var aside = NounPhraseReader.Read(reading, t, end);
        if (aside.Kind is not PhraseKind.Description || !reading.Tokens[aside.Head].Has(Traits.Role))
        {
            return t;
        }

        var close = aside.End;
        var last = OpensComplement(reading.Tokens[close]) ? Math.Min(end, close + LongestComplement) : close;
        while (close < last
            && reading.Tokens[close] is { Run: < 0, Kind: TokenKind.Word or TokenKind.Number or TokenKind.PossessiveEnding })
        {
            close++;
        }

        if (close < end && reading.Tokens[close] is not { Run: < 0, Kind: TokenKind.Comma or TokenKind.Stop })
        {
            return t;
        }

        return AfterSecondName(reading, Math.Min(close + 1, end), end);
    }

    // "at the university", "who led the team"
    private static bool OpensComplement(in Token token) => token.Has(Traits.Preposition) || token.Word is Word.Who or Word.And;

    private static int AfterSecondName(ArticleReading reading, int t, int end)
    {
        if (t >= end || reading.Tokens[t].Word is not Word.And)
        {
            return t;
        }

        var name = NounPhraseReader.Read(reading, t + 1, end);
        var isClosed = name.Kind is PhraseKind.Name && name.End < end && reading.Tokens[name.End] is { Run: < 0, Kind: TokenKind.Comma };
        return isClosed ? name.End + 1 : t;
    }
}
