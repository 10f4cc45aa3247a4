using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>A quotation that opens its sentence after one that ends in a colon, in the same paragraph or the one before.</summary>
internal static class ColonBefore
{
    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        if (run.Open == 0 || reading.Tokens[run.Open - 1].Kind is not TokenKind.Colon)
        {
            return default;
        }

        if (sentence.First != run.Open)
        {
            var subject = ClauseSubject.Before(reading, sentence.First, run.Open - 1);
            return subject.Found ? RuleMatch.WithoutCue(subject, AttributionRules.ColonParagraph) : default;
        }

        var before = reading.SentenceOf(run.Open - 1);
        var said = Speech(reading, before);
        if (said.Found)
        {
            return said;
        }

        var owner = NounCue.Before(reading, before.End, before.First);
        var phrase = owner.Found ? owner.Speaker : ClauseSubject.Before(reading, before.First, before.End);
        phrase = phrase.Found ? phrase : Author(reading, before);
        return phrase.Found ? RuleMatch.WithoutCue(phrase, AttributionRules.ColonParagraph) : default;
    }

    // "A few words from Smith:"
    private static NounPhrase Author(ArticleReading reading, SentenceTokens sentence)
    {
        for (var t = sentence.First; t + 1 < sentence.End; t = reading.Next(t))
        {
            if (reading.Tokens[t] is { Run: < 0, Word: Word.From or Word.By }
                && NounPhraseReader.Read(reading, t + 1, sentence.End) is { Kind: PhraseKind.Name } author
                && Subject.IsPerson(reading, author))
            {
                return author;
            }
        }

        return default;
    }

    /// <summary>The last cue verb of a sentence and its subject; a verb of thought or gesture only where no other is.</summary>
    public static RuleMatch Speech(ArticleReading reading, SentenceTokens sentence)
    {
        var (steps, weak) = (0, default(RuleMatch));
        for (var t = reading.Previous(sentence.End); t >= sentence.First && steps < 60; t = reading.Previous(t), steps++)
        {
            if (reading.Tokens[t] is { Run: < 0, Mention: < 0 } cue
                && cue.Has(Traits.CueFinite | Traits.CueParticiple)
                && !(cue.Has(Traits.Weak) && !cue.Has(Frames.Preposition))
                && CueForm.IsCue(reading, t, sentence.First))
            {
                var subject = Subject.Of(reading, t, sentence.First);
                if (subject.Found && !cue.Has(Traits.Weak))
                {
                    return RuleMatch.At(subject, t, AttributionRules.ColonParagraph);
                }

                weak = weak.Found || !subject.Found ? weak : RuleMatch.At(subject, t, AttributionRules.ColonParagraph);
            }
        }

        return weak;
    }
}
