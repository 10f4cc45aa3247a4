using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Finds the outlet that carried the words of a sentence: "as per AP", "told the BBC", "AP reported", "in an interview with …".
/// In other languages <see cref="OtherReportedBy"/> knows it.
/// </summary>
/// <remarks>Leaves alone outlets named for another reason ("translated by Russian media", "the owner of the Daily Star").</remarks>
internal sealed class ReportedByFinder(ArticleReading reading)
{
    // The outlets of the sentence looked at last: many quotations may stand in one.
    private readonly List<Carrier> _carriers = [];

    private int _sentence = -1;

    public ReportedBy? Find(SentenceTokens sentence, NounPhrase speaker)
    {
        if (_sentence != sentence.First)
        {
            ReadCarriers(sentence);
            _sentence = sentence.First;
        }

        foreach (var (span, canonical) in _carriers)
        {
            if (!(speaker.Found && reading.Tokens[speaker.Head].Start < span.End && reading.Tokens[speaker.End - 1].End > span.Start))
            {
                return new ReportedBy(canonical, new Mention(span.In(reading.Text), span));
            }
        }

        return null;
    }

    private void ReadCarriers(SentenceTokens sentence)
    {
        _carriers.Clear();
        if (reading.Language is { HasRules: true } language)
        {
            ReadOtherCarriers(language, sentence);
            return;
        }

        var reports = HasReport(sentence);
        for (var t = sentence.First; t < sentence.End; t = reading.Next(t))
        {
            ref var token = ref reading.Tokens[t];
            if (token.Run >= 0
                || !token.IsCapital && token.Word is not Word.The && !token.Has(Traits.Nationality)
                || !StartsName(reading, t, sentence.First))
            {
                continue;
            }

            // The name is asked last: it takes longest.
            var carries = ComesAfterCarrier(reading, t, sentence.First);
            if ((carries || reports) && OutletNames.TryMatchAt(reading.Text, token.Start, out var end, out var canonical)
                && (carries || ReportFollows(reading, t, end, sentence)))
            {
                _carriers.Add(new Carrier(new TextSpan(token.Start, end), canonical));
            }
        }
    }

    private void ReadOtherCarriers(Language language, SentenceTokens sentence)
    {
        for (var t = sentence.First; t < sentence.End; t = reading.Next(t))
        {
            if (OtherReportedBy.TryRead(reading, language, t, sentence, out var span, out var name))
            {
                _carriers.Add(new Carrier(span, name));
            }
        }
    }

    private static bool StartsName(ArticleReading reading, int t, int first) =>
        t == first
            || !(reading.Tokens[t - 1].Word is Word.The && reading.Tokens[t].IsCapital)
                && !(reading.Tokens[t].Mention >= 0 && reading.Mentions[reading.Tokens[t].Mention].First < t);

    private bool HasReport(SentenceTokens sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (IsReport(reading.Tokens[t]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReport(in Token token) => token.Word is Word.Reported or Word.Reports or Word.Quoted;

    // "told", "as per", "according to (reports from)", "interview with", "reported by", "wrote in", "said on", "speaking to".
    private static bool ComesAfterCarrier(ArticleReading reading, int t, int first)
    {
        if (t == first || reading.Tokens[t - 1].Run >= 0)
        {
            return false;
        }

        var tokens = reading.Tokens;
        ref var before = ref tokens[t - 1];
        var second = t - 2 >= first && tokens[t - 2].Run < 0 ? tokens[t - 2] : default;
        return before.Word switch
        {
            Word.Per or Word.Via => true,
            Word.To => second.Word is Word.According or Word.Speaking or Word.Talking or Word.Spoke or Word.Said or Word.Comments
                or Word.Statement or Word.Remarks,
            Word.With => second.Word is Word.Interview or Word.Spoke or Word.Speaking or Word.Conversation or Word.Interviews,
            Word.From => second.Word is Word.Reports or Word.Report,
            Word.By => second.Word is Word.Reported or Word.Quoted or Word.Published or Word.Obtained or Word.Interviewed or Word.Cited
                || second.Has(Traits.CueParticiple)
                || second.Has(Traits.Verb) && second.Word is Word.Released,
            Word.For => second.Word is Word.Column or Word.Essay or Word.Interview || DocumentAuthor.IsWriting(reading, t - 2),
            Word.In => second.Has(Traits.CueFinite) || second.Word is Word.Published or Word.Column or Word.Interview or Word.Essay,
            Word.On => second.Has(Traits.CueFinite)
                || second.Word is Word.Interview or Word.Aired or Word.Appearance or Word.Appearing or Word.Speaking,
            _ => before.Has(Traits.Tells) && before.Has(Traits.CueFinite | Traits.CueParticiple) && before.Mention < 0,
        };
    }

    private static bool ReportFollows(ArticleReading reading, int t, int end, SentenceTokens sentence)
    {
        var next = t;
        while (next < sentence.End && reading.Tokens[next].Start < end)
        {
            next++;
        }

        if (next < sentence.End && reading.Tokens[next].Has(Traits.Adverb | Traits.Modifier))
        {
            next++;
        }

        return next < sentence.End && IsReport(reading.Tokens[next]);
    }

    private readonly record struct Carrier(TextSpan Span, string Canonical);
}
