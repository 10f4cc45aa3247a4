using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Speech without marks: Smith said (that) …; …, Smith said; according to Smith, ….</summary>
/// <remarks>
/// Claims one clause of a sentence that has no quotation mark, after a verb that does not take its content for true.
/// Leaves alone "noted" and its like, what is asked for ("said to be"), and sentences without a full clause of content.
/// </remarks>
internal static class IndirectSpeech
{
    private const int Reach = 10;

    public static bool TryFind(ArticleReading reading, SentenceTokens sentence, out Tag tag, out TextSpan content)
    {
        (tag, content) = (default, default);
        if (HasMark(reading, sentence))
        {
            return false;
        }

        return TryAccordingTo(reading, sentence, out tag, out content)
            || TryClause(reading, sentence, out tag, out content)
            || TryClosing(reading, sentence, out tag, out content);
    }

    private static bool HasMark(ArticleReading reading, SentenceTokens sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (reading.Tokens[t].Run >= 0 || reading.Tokens[t].Kind is TokenKind.Mark)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryClause(ArticleReading reading, SentenceTokens sentence, out Tag tag, out TextSpan content)
    {
        for (var t = sentence.First + 1; t < sentence.End && t < sentence.First + 40; t++)
        {
            ref var cue = ref reading.Tokens[t];
            if (cue.Mention >= 0 || !cue.Has(Traits.Reports) || !cue.Has(Traits.CueFinite | Traits.CueParticiple) || !CueForm.IsCue(reading, t, sentence.First))
            {
                continue;
            }

            var start = ContentStart(reading, t, sentence.End);
            var source = start < 0 ? default : Subject.Of(reading, t, sentence.First);
            if (source.Found && t - source.End < Reach && IsClause(reading, start, sentence.End))
            {
                (tag, content) = (new Tag(source, t, t + 1, "indirect-clause"), Span(reading, start, sentence.End));
                return true;
            }
        }

        (tag, content) = (default, default);
        return false;
    }

    // After "that" within a few words ("told reporters on Monday that"); else right after the verb and its adverbs and days.
    private static int ContentStart(ArticleReading reading, int cue, int end)
    {
        var tokens = reading.Tokens;
        var limit = Math.Min(end, cue + Reach);
        for (var t = cue + 1; t < limit && tokens[t].Kind is TokenKind.Word or TokenKind.Number; t++)
        {
            if (tokens[t].Word is Word.That)
            {
                return t + 1;
            }

            if (t > cue + 1 && tokens[t].Has(Traits.Verb | Traits.CueFinite))
            {
                break;
            }
        }

        if (tokens[cue].Has(Traits.Tells | Traits.Weak))
        {
            return -1;
        }

        var start = cue + 1;
        while (start < limit && tokens[start].Has(Traits.Calendar | Traits.Adverb) && tokens[start].Mention < 0 && tokens[start].Word is not Word.On)
        {
            start++;
        }

        return start < limit && StartsClause(tokens[start]) ? start : -1;
    }

    private static bool StartsClause(in Token token) =>
        token.Mention >= 0 || token.Kind is TokenKind.Number
        || token.IsWord && (!token.Has(Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.Adverb | Traits.Verb | Traits.AnyCue) || token.Has(Traits.SubjectPronoun | Traits.Determiner))
            && token.Word is not (Word.To or Word.So);

    private static bool IsClause(ArticleReading reading, int start, int end)
    {
        var verbs = 0;
        for (var t = start; t < end; t++)
        {
            verbs += reading.Tokens[t].Has(Traits.Verb | Traits.PastForm | Traits.CueFinite) ? 1 : 0;
        }

        return verbs > 0 && end - start > 3;
    }

    private static bool TryClosing(ArticleReading reading, SentenceTokens sentence, out Tag tag, out TextSpan content)
    {
        for (var t = sentence.End - 1; t > sentence.First + 4 && sentence.End - t < 30; t--)
        {
            if (reading.Tokens[t].Kind is not TokenKind.Comma)
            {
                continue;
            }

            if (TryInverted(reading, sentence, t, out tag))
            {
                content = Span(reading, sentence.First, t);
                return true;
            }

            var source = NounPhrase.Read(reading, t + 1, sentence.End);
            var verb = source.Found ? RightTag.VerbAfter(reading, source.End, sentence.End) : -1;
            if (verb >= 0 && reading.Tokens[verb].Has(Traits.Reports) && !reading.Tokens[verb].Has(Traits.Weak) && sentence.End - verb < 12
                && ContentStart(reading, verb, sentence.End) < 0 && IsClause(reading, sentence.First, t))
            {
                (tag, content) = (new Tag(source, verb, verb + 1, "indirect-closing"), Span(reading, sentence.First, t));
                return true;
            }
        }

        (tag, content) = (default, default);
        return false;
    }

    // "…, said Smith."
    private static bool TryInverted(ArticleReading reading, SentenceTokens sentence, int comma, out Tag tag)
    {
        ref var verb = ref reading.Tokens[comma + 1];
        tag = verb.Mention < 0 && verb.Has(Traits.Reports) && verb.Has(Traits.CueFinite) && !verb.Has(Traits.Weak | Traits.NounToo)
            ? RightTag.Inverted(reading, comma + 1, sentence.End) with { Rule = "indirect-closing" }
            : default;
        return tag.Source.Kind is SourceKind.Name && reading.Tokens[tag.Source.End].Kind is TokenKind.Stop or TokenKind.Comma && IsClause(reading, sentence.First, comma);
    }

    private static bool TryAccordingTo(ArticleReading reading, SentenceTokens sentence, out Tag tag, out TextSpan content)
    {
        var tokens = reading.Tokens;
        (tag, content) = (default, default);
        for (var t = sentence.First; t + 2 < sentence.End; t++)
        {
            if (tokens[t].Word is not Word.According || tokens[t + 1].Word is not Word.To)
            {
                continue;
            }

            var source = NounPhrase.Read(reading, t + 2, sentence.End);
            if (!source.Found)
            {
                return false;
            }

            var (start, end) = t == sentence.First ? (NextComma(reading, source.End, sentence.End), sentence.End) : (sentence.First, tokens[t - 1].Kind is TokenKind.Comma ? t - 1 : t);
            tag = new Tag(source, t, t + 2, "indirect-according-to");
            content = start < end ? Span(reading, start, end) : default;
            return start < end && IsClause(reading, start, end);
        }

        return false;
    }

    private static int NextComma(ArticleReading reading, int t, int end)
    {
        while (t < end && reading.Tokens[t].Kind is not TokenKind.Comma)
        {
            t++;
        }

        var aside = NounPhrase.Read(reading, t + 1, end);
        return aside.Kind is SourceKind.Description && aside.End < end && reading.Tokens[aside.Head].Has(Traits.Role) && reading.Tokens[aside.End].Kind is TokenKind.Comma
            ? aside.End + 1
            : t + 1;
    }

    private static TextSpan Span(ArticleReading reading, int first, int end)
    {
        while (end > first + 1 && reading.Tokens[end - 1].Kind is TokenKind.Stop or TokenKind.Close)
        {
            end--;
        }

        return new TextSpan(reading.Tokens[first].Start, reading.Tokens[end - 1].End);
    }
}
