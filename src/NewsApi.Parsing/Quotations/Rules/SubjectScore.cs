using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>How well a noun phrase does as one who speaks.</summary>
internal static class SubjectScore
{
    /// <param name="reading">What is known of the article.</param>
    /// <param name="phrase">The noun phrase.</param>
    /// <param name="cue">The verb.</param>
    /// <param name="isApart">
    /// Whether a comma parts the verb from the quotation, so that "when Smith said so," and "who asked to stay," are other clauses.
    /// </param>
    public static double Of(ArticleReading reading, NounPhrase phrase, int cue, bool isApart)
    {
        if (!phrase.Found)
        {
            return -9;
        }

        var isNear = cue - phrase.End < 3 || cue > 0 && reading.Tokens[cue - 1].Word is Word.And or Word.But;
        var near = isNear ? 0.8 : 0.0;
        var subordinate = isApart && IsSubordinate(reading.Tokens, phrase, cue) ? 1.4 : 0;
        return near - subordinate + OfKind(reading, phrase);
    }

    // "when Smith said", "who said"
    private static bool IsSubordinate(TokenList tokens, NounPhrase phrase, int cue) =>
        phrase.First > 0 && tokens[phrase.First - 1].Run < 0 && Subordinates(tokens[phrase.First - 1].Word)
        || cue > 0 && tokens[cue - 1] is { Run: < 0, Word: Word.Who };

    private static bool Subordinates(Word word) =>
        word is Word.When or Word.If or Word.Because or Word.Whom or Word.After or Word.Before or Word.Since;

    private static double OfKind(ArticleReading reading, NounPhrase phrase)
    {
        ref var head = ref reading.Tokens[phrase.Head];
        return phrase.Kind switch
        {
            PhraseKind.Name => reading.Mentions[head.Mention].Kind is EntityKind.Place ? -0.5 : 1.2,
            PhraseKind.Pronoun => head.Word is Word.It or Word.You ? -0.5 : 1.0,
            PhraseKind.Group => 0.6,
            _ => head.Has(Traits.Role | Traits.Organization | Traits.CueNoun) ? 0.6 : -0.8,
        };
    }
}
