using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Quotes;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>
/// Makes the corrections of an imported article, which is stored as the parser found it, in the transaction of the writer. Words that
/// are in no section here, and dismissed words that the parser does not find, are left out.
/// </summary>
internal sealed class CorrectionReplay(NewsDbContext database, Principal principal, DateTime now)
{
    private static readonly HashSet<string> Restored = [nameof(Quote.Version)];

    /// <summary>Makes corrections in which <see cref="CorrectionCheck"/> finds no fault.</summary>
    public async Task RunAsync(long articleId, IReadOnlyList<RecordedCorrection> corrections, CancellationToken cancellationToken)
    {
        List<(RecordedCorrection Correction, Quote Quote)> made = [];
        await new ArticleStore(database, principal, now).CorrectAsync(
            articleId, article => made.AddRange(Apply(article, corrections)), cancellationToken);
        var kept = made.FindAll(one => one.Correction.Quote is not null);
        kept.ForEach(one => one.Quote.Version = one.Correction.Quote!.Version);
        database.UpdateRows(kept.ConvertAll(one => one.Quote), Restored);
        await AddRevisionsAsync(made, cancellationToken);
    }

    // Dismissed quotes first: an added quote may have their words.
    private List<(RecordedCorrection Correction, Quote Quote)> Apply(Article article, IReadOnlyList<RecordedCorrection> corrections)
    {
        List<RecordedCorrection> dismissed = [.. corrections.Where(one => one.Quote is null)];
        var removed = article.RemoveDismissed(dismissed.Select(one => (one.Revisions[^1].Text, one.Start!.Value)));
        List<(RecordedCorrection Correction, Quote Quote)> made =
            [.. dismissed.Zip(removed).Where(one => one.Second is not null).Select(one => (one.First, one.Second!))];

        var (stored, corrected) = (article.Quotes.ToLookup(quote => (quote.Start, quote.End)), new HashSet<Quote>());
        foreach (var correction in corrections.Where(one => one.Quote is not null))
        {
            if (FindOrAdd(article, stored, correction.Quote!) is { } quote && corrected.Add(quote))
            {
                Set(quote, correction.Quote!);
                made.Add((correction, quote));
            }
        }

        return made;
    }

    private Quote? FindOrAdd(Article article, ILookup<(int Start, int End), Quote> stored, QuoteResponse wanted)
    {
        List<TextSpan> spans = [.. wanted.Spans.Select(span => new TextSpan(span.Start, span.End))];
        var found = stored[(spans[0].Start, spans[^1].End)].FirstOrDefault(quote => quote.Spans.SequenceEqual(spans));
        if (found is null && CorrectedQuotes.Create(article, spans, wanted.Kind) is { } added)
        {
            (added.CreatedAt, added.UpdatedAt) = (now, now);
            article.Quotes.Add(added);
            return added;
        }

        return found;
    }

    private static void Set(Quote quote, QuoteResponse wanted)
    {
        (quote.Kind, quote.Locked, quote.NamedId) = (wanted.Kind, wanted.Locked, null);
        quote.Speaker = wanted.Speaker is { } speaker ? SpeakerBuilder.Named(speaker.Name) : null;
        (quote.Status, quote.Rule, quote.Confidence, quote.Candidates) =
            (wanted.Attribution.Status, wanted.Attribution.Rule, wanted.Attribution.Confidence, wanted.Attribution.Candidates);
        (quote.SpeakerMentionText, quote.SpeakerMentionStart, quote.SpeakerMentionEnd) =
            (wanted.SpeakerMention?.Text, wanted.SpeakerMention?.Start, wanted.SpeakerMention?.End);
        (quote.CueText, quote.CueStart, quote.CueEnd) = (wanted.Cue?.Text, wanted.Cue?.Start, wanted.Cue?.End);
        quote.CueKey = wanted.Cue is { } cue ? NameKey.Of(cue.Text) : null;
        quote.ReportedBy = wanted.ReportedBy is { } outlet ? ArticleBuilder.OutletOf(outlet.Name) : null;
        (quote.ReportedByText, quote.ReportedByStart, quote.ReportedByEnd) =
            (wanted.ReportedBy?.Text, wanted.ReportedBy?.Start, wanted.ReportedBy?.End);
    }

    private async Task AddRevisionsAsync(
        List<(RecordedCorrection Correction, Quote Quote)> made, CancellationToken cancellationToken)
    {
        var speakers = await FindSpeakersAsync([.. made.SelectMany(one => one.Correction.Revisions)], cancellationToken);
        foreach (var (correction, quote) in made)
        {
            database.QuoteRevisions.AddRange(correction.Revisions.Select(revision => new QuoteRevision
            {
                QuoteId = quote.Id,
                Number = revision.Number,
                ArticleId = quote.ArticleId,
                CreatedAt = revision.CreatedAt.ToUniversalTime(),
                CreatedBy = revision.CreatedBy,
                Changed = revision.Changed,
                Correction = revision.Correction?.Type,
                Note = revision.Correction?.Note,
                // A quote may have been dismissed and brought back before.
                DismissedText = correction.Quote is null && revision == correction.Revisions[^1] ? revision.Text : null,
                State = StateOf(revision, quote, speakers).Write(),
            }));
        }

        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    private static QuoteState StateOf(QuoteRevisionResponse revision, Quote quote, Dictionary<string, Speaker> speakers)
    {
        var speaker = revision.Speaker is { } named ? speakers[NameKey.Of(named.Name)] : null;
        return new QuoteState(
            revision.Text, speaker?.Id, speaker?.Name, revision.Kind, revision.ReportedBy, revision.Status, revision.IsQuote)
        {
            Start = quote.Start,
            Spans = revision.IsQuote ? null : quote.Spans,
        };
    }

    // A speaker that only an earlier revision names may be new.
    private async Task<Dictionary<string, Speaker>> FindSpeakersAsync(
        List<QuoteRevisionResponse> revisions, CancellationToken cancellationToken)
    {
        var named = revisions.Select(revision => revision.Speaker).OfType<SpeakerReference>()
            .Select(speaker => SpeakerBuilder.Named(speaker.Name)).DistinctBy(speaker => speaker.NameKey).ToList();
        if (named.Count == 0)
        {
            return [];
        }

        var stored = await StoredNameResolver.FindSpeakersAsync(
            database, [.. named.Select(speaker => speaker.NameKey)], cancellationToken);
        foreach (var speaker in named.Where(speaker => !stored.ContainsKey(speaker.NameKey)))
        {
            (speaker.CreatedAt, speaker.UpdatedAt) = (now, now);
            database.Speakers.Add(speaker);
            stored.Add(speaker.NameKey, speaker);
        }

        await database.SaveChangesAsync(cancellationToken);
        return stored;
    }
}
