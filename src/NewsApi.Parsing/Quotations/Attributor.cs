using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Goes through the runs of an article in order and decides for each: is it a quotation, and whose. A tag in its
/// sentence decides; else the quotation before or behind it in its paragraph; else a speaker carried over from the
/// paragraph before.
/// </summary>
internal sealed class Attributor(string text, IReadOnlyList<Passage> passages, List<AttributedRun> runs)
{
    private readonly SpeakerResolver _resolver = new(passages);

    public void Attribute()
    {
        for (var at = 0; at < runs.Count; at++)
        {
            var (run, previous) = (runs[at], at > 0 ? runs[at - 1] : null);
            if (previous is { IsQuote: true, Run.GoesOn: true } && run.Token == 0
                && run.Passage.Index == previous.Passage.Index + 1 && run.Passage.Section == previous.Passage.Section)
            {
                ContinueParagraph(run, previous, at);
            }
            else if (TagFinder.Find(run.Passage, run.Token) is { } tag)
            {
                UseTag(run, tag, previous);
            }
            else
            {
                Carry(run, previous, at + 1 < runs.Count ? runs[at + 1] : null);
            }

            run.ReportedBy = run.IsQuote ? ReportedByFinder.Find(text, run) : null;
            if (run is { IsQuote: true, Resolution.Entity: { } speaker })
            {
                _resolver.NoteSpeaker(speaker, run.Passage.Index);
            }
        }
    }

    private static void Continue(AttributedRun run, AttributedRun previous)
    {
        run.IsQuote = true;
        run.Continues = true;
        run.TakeTag(previous.Tag, previous.TagPassage);
        (run.Resolution, run.Rule) = (previous.Resolution, previous.Rule);
    }

    // A quotation over several paragraphs may have its tag at the end of the last.
    private void ContinueParagraph(AttributedRun run, AttributedRun previous, int index)
    {
        Continue(run, previous);
        if (previous.Tag is not null || TagAfter.Find(run.Passage, run.Token) is not { Source: { } source } tag)
        {
            return;
        }

        var resolution = _resolver.Resolve(run.Passage, source);
        for (var at = index; at >= 0 && (at == index || runs[at].Run.GoesOn); at--)
        {
            runs[at].TakeTag(tag, run.Passage);
            (runs[at].Resolution, runs[at].Rule) = (resolution, tag.Rule);
        }
    }

    private void UseTag(AttributedRun run, Tag tag, AttributedRun? previous)
    {
        if (Interruption.Joins(previous, run, text))
        {
            Continue(run, previous!);
            return;
        }

        run.TakeTag(tag, run.Passage);
        run.Rule = tag.Rule;
        run.IsQuote = ScareQuotes.IsQuotation(text, run, tag);
        if (run.IsQuote && tag.Source is { } source)
        {
            run.Resolution = _resolver.Resolve(run.Passage, source);
        }
    }

    private void Carry(AttributedRun run, AttributedRun? previous, AttributedRun? next)
    {
        if (Interruption.Joins(previous, run, text))
        {
            Continue(run, previous!);
        }
        else if (Carrying.StandsAlone(run))
        {
            CarryStandalone(run, previous, next);
        }
        else if (!RunForm.IsTitle(run.Run.Inner.SliceOf(text)))
        {
            CarryFragment(run, previous);
        }
    }

    private void CarryStandalone(AttributedRun run, AttributedRun? previous, AttributedRun? next)
    {
        run.IsQuote = true;
        if (previous is { IsQuote: true } && previous.Passage == run.Passage)
        {
            Take(run, previous.Resolution, "carried-in-paragraph", 0.9);
            run.TakeTag(previous.Tag, previous.TagPassage);
        }
        else if (next is not null && next.Passage == run.Passage && next.Token == run.Token + 1
            && TagFinder.Find(next.Passage, next.Token) is { Source: { } source })
        {
            Take(run, _resolver.Resolve(next.Passage, source), "carried-back", 0.9);
        }
        else if (run.Token == 0 && Carrying.Introduction(passages, run.Passage) is { } introduction)
        {
            Take(run, _resolver.Resolve(passages[run.Passage.Index - 1], introduction), "colon-paragraph", 0.9);
        }
        else if (previous is { IsQuote: true } && previous.Passage.Index == run.Passage.Index - 1 && run.Token == 0)
        {
            Take(run, previous.Resolution, "carried-over-paragraphs", 0.85);
        }
        else
        {
            run.IsQuote = RunForm.CountWords(run.Run.Inner.SliceOf(text), 4) >= 4;
        }
    }

    // A fragment in a sentence without a cue: the words of whoever the sentence is about, if that one is quoted nearby.
    private void CarryFragment(AttributedRun run, AttributedRun? previous)
    {
        var words = RunForm.CountWords(run.Run.Inner.SliceOf(text), 8);
        var subject = SubjectFinder.OfSentence(run.Passage, run.Passage.SentenceStart(run.Token), run.Token);
        var resolution = subject is { } source ? _resolver.Resolve(run.Passage, source) : Resolution.Unknown;
        var isNearby = previous is { IsQuote: true } && previous.Passage == run.Passage;
        if (isNearby && previous!.Resolution.Entity is not null)
        {
            run.IsQuote = true;
            Take(run, previous.Resolution, "fragment-of-speaker", 0.8);
            run.TakeTag(previous.Tag, previous.TagPassage);
        }
        else if (words >= 5 || (isNearby && words >= 3))
        {
            run.IsQuote = true;
            Take(run, resolution, "sentence-subject", 0.7);
        }
    }

    private static void Take(AttributedRun run, Resolution resolution, string rule, double factor)
    {
        run.Rule = rule;
        run.Resolution = resolution with
        {
            Status = resolution.Entity is null ? resolution.Status : AttributionStatus.Carried,
            Confidence = resolution.Confidence * factor,
        };
    }
}
