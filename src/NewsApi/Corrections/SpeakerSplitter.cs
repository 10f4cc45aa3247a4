using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Speakers;
using NewsApi.Speakers.Suggestions;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>Makes two speakers of one under whose name two people are quoted.</summary>
internal sealed class SpeakerSplitter(ResourceWriter writer, TimeProvider clock)
{
    // About the number of bytes that a corrected article of ordinary length adds: its text and quotes, as a revision.
    private const long ArticleSize = 16 * 1024;

    /// <summary>Gives quotes of a speaker to a new one; null when there is no such speaker.</summary>
    /// <exception cref="InvalidParameterException">One of the quotes is not the speaker's.</exception>
    public Task<WriteResult<SpeakerResponse>?> SplitAsync(
        long id, SpeakerSplit split, WriteRules rules, CancellationToken cancellationToken) =>
        writer.ChangeAsync(
            new ResourceChange<SpeakerResponse>(
                (database, token) => database.FindSpeakerStateAsync(id, token),
                (database, _, token) => SplitAsync(database, id, split, rules, token))
            {
                Size = split.Quotes!.Count * ArticleSize,
            },
            rules,
            cancellationToken);

    private async Task<WriteResult<SpeakerResponse>> SplitAsync(
        NewsDbContext database, long id, SpeakerSplit split, WriteRules rules, CancellationToken cancellationToken)
    {
        var (name, now) = (split.Name!.Trim(), clock.GetUtcTime());
        var named = await database.FindNamedAsync(name, cancellationToken);
        if (named.Refuse<SpeakerResponse>() is { } refused)
        {
            return refused;
        }

        if (named.Speaker is { } owner)
        {
            return await TakenNames.RefuseAsync(database, name, owner.Id, cancellationToken);
        }

        var quotes = await ListQuotesAsync(database, id, split.Quotes!, cancellationToken);
        if (quotes.Count > SpeakerSplit.ArticlesMaxCount)
        {
            return new WriteResult<SpeakerResponse>(WriteOutcome.Refused)
            {
                Problem = ProblemTypes.TooManyArticles,
                Detail = $"The quotes are in {quotes.Count} articles; the limit is {SpeakerSplit.ArticlesMaxCount}.",
            };
        }

        var kind = await database.Speakers.Where(speaker => speaker.Id == id).Select(speaker => speaker.Kind)
            .SingleAsync(cancellationToken);
        var (store, history) = (new ArticleStore(database, rules.Principal, now), new QuoteHistory(database, rules.Principal, now));
        Speaker? speaker = null;
        foreach (var ofArticle in quotes)
        {
            var before = ofArticle.ToDictionary(quote => quote.Id);
            var article = await store.CorrectAsync(
                ofArticle.Key,
                article => article.Quotes.FindAll(quote => before.ContainsKey(quote.Id))
                    .ForEach(quote => quote.Attribute(SpeakerBuilder.Named(name, kind))),
                cancellationToken);
            var corrected = article.Quotes.FindAll(quote => before.ContainsKey(quote.Id));
            speaker = corrected[0].Speaker;
            await history.AddAsync(corrected.ConvertAll(quote => (before[quote.Id], quote)), null, false, cancellationToken);
        }

        await DismissAsync(database, id, speaker!.Id, now, cancellationToken);
        var response = (await database.DescribeAsync([speaker!.Id], cancellationToken))[0];
        return new WriteResult<SpeakerResponse>(WriteOutcome.Created, speaker.ToState()) { Resource = new Lazy<SpeakerResponse>(response) };
    }

    // They are not merged again because their names are alike.
    private static async Task DismissAsync(NewsDbContext database, long id, long newId, DateTime now, CancellationToken cancellationToken)
    {
        var both = await database.Speakers.AsNoTracking().Where(one => one.Id == id || one.Id == newId)
            .OrderBy(one => one.Id).ToListAsync(cancellationToken);
        await database.DismissAsync(both[0], both[1], now, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    private static async Task<ILookup<long, Quote>> ListQuotesAsync(
        NewsDbContext database, long speakerId, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var members = (await database.FindMembersAsync([speakerId], cancellationToken))[speakerId].ToList();
        var quotes = await database.Quotes.AsNoTracking().Include(quote => quote.Speaker).Include(quote => quote.ReportedBy)
            .Where(quote => ids.Contains(quote.Id) && members.Contains(quote.SpeakerId!.Value)).ToListAsync(cancellationToken);
        return ids.Except(quotes.Select(quote => quote.Id)).Select(other => (long?)other).FirstOrDefault() is { } other
            ? throw new InvalidParameterException("quotes", $"Quote {other} is not of speaker {speakerId}.")
            : quotes.ToLookup(quote => quote.ArticleId);
    }
}
