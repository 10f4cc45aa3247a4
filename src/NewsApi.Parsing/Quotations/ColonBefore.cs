using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>A quotation that opens its sentence after one that ends in a colon, in the same paragraph or the one before.</summary>
internal static class ColonBefore
{
    public static Tag Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        if (run.Open == 0 || reading.Tokens[run.Open - 1].Kind is not TokenKind.Colon)
        {
            return default;
        }

        if (sentence.First != run.Open)
        {
            var subject = ClauseSubject.Before(reading, sentence.First, run.Open - 1);
            return subject.Found ? new Tag(subject, -1, -1, "colon-paragraph") : default;
        }

        var before = reading.Sentences[reading.Tokens[run.Open - 1].Sentence];
        var said = Speech(reading, before);
        if (said.Found)
        {
            return said;
        }

        var owner = NounTag.Before(reading, before.End, before.First);
        var source = owner.Found ? owner.Source : ClauseSubject.Before(reading, before.First, before.End);
        source = source.Found ? source : Author(reading, before);
        return source.Found ? new Tag(source, -1, -1, "colon-paragraph") : default;
    }

    // "A few words from Smith:"
    private static Source Author(ArticleReading reading, SentenceTokens sentence)
    {
        for (var t = sentence.First; t + 1 < sentence.End; t = reading.Next(t))
        {
            if (reading.Tokens[t] is { Run: < 0, Word: Word.From or Word.By } && NounPhrase.Read(reading, t + 1, sentence.End) is { Kind: SourceKind.Name } author && Subject.IsPerson(reading, author))
            {
                return author;
            }
        }

        return default;
    }

    /// <summary>The last cue verb of a sentence and its subject; a verb of thought or gesture only where no other is.</summary>
    public static Tag Speech(ArticleReading reading, SentenceTokens sentence)
    {
        var (steps, weak) = (0, default(Tag));
        for (var t = reading.Previous(sentence.End); t >= sentence.First && steps < 60; t = reading.Previous(t), steps++)
        {
            if (reading.Tokens[t] is { Run: < 0, Mention: < 0 } cue && cue.Has(Traits.CueFinite | Traits.CueParticiple) && !(cue.Has(Traits.Weak) && !cue.Has(Frames.Preposition)) && CueForm.IsCue(reading, t, sentence.First))
            {
                var subject = Subject.Of(reading, t, sentence.First);
                if (subject.Found && !cue.Has(Traits.Weak))
                {
                    return new Tag(subject, t, t + 1, "colon-paragraph");
                }

                weak = weak.Found || !subject.Found ? weak : new Tag(subject, t, t + 1, "colon-paragraph");
            }
        }

        return weak;
    }
}
