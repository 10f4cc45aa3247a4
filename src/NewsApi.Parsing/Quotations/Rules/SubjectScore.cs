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
    /// <param name="isApart">Whether a comma parts the verb from the quotation, so that "when Smith said so," and "who asked to stay," are other clauses.</param>
    public static double Of(ArticleReading reading, NounPhrase phrase, int cue, bool isApart)
    {
        if (!phrase.Found)
        {
            return -9;
        }

        var near = cue - phrase.End < 3 || cue > 0 && reading.Tokens[cue - 1].Word is Word.And or Word.But ? 0.8 : 0.0;
        var subordinate = isApart && (phrase.First > 0 && reading.Tokens[phrase.First - 1] is { Run: < 0, Word: Word.When or Word.If or Word.Because or Word.Whom or Word.After or Word.Before or Word.Since }
            || cue > 0 && reading.Tokens[cue - 1] is { Run: < 0, Word: Word.Who }) ? 1.4 : 0;
        return near - subordinate + phrase.Kind switch
        {
            PhraseKind.Name => reading.Mentions[reading.Tokens[phrase.Head].Mention].Kind is EntityKind.Place ? -0.5 : 1.2,
            PhraseKind.Pronoun => reading.Tokens[phrase.Head].Word is Word.It or Word.You ? -0.5 : 1.0,
            PhraseKind.Group => 0.6,
            _ => reading.Tokens[phrase.Head].Has(Traits.Role | Traits.Organization | Traits.CueNoun) ? 0.6 : -0.8,
        };
    }
}
