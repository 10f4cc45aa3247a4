using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Speakers;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>Makes two speakers of one under whose name two people are quoted.</summary>
internal sealed class SpeakerSplitter(ResourceWriter writer, TimeProvider clock)
{
    /// <summary>Gives quotes of a speaker to a new one; null when there is no such speaker.</summary>
    /// <exception cref="InvalidParameterException">One of the quotes is not the speaker's.</exception>
    public Task<WriteResult<SpeakerResponse>?> SplitAsync(
        long id, SpeakerSplit split, WriteRules rules, CancellationToken cancellationToken) =>
        writer.ChangeAsync(
            new ResourceChange<SpeakerResponse>(
                (database, token) => database.FindSpeakerStateAsync(id, token),
                (database, _, token) => SplitAsync(database, id, split, rules, token)),
            rules,
            cancellationToken);

    private async Task<WriteResult<SpeakerResponse>> SplitAsync(
        NewsDbContext database, long id, SpeakerSplit split, WriteRules rules, CancellationToken cancellationToken)
    {
        var (name, now) = (split.Name!.Trim(), clock.GetUtcTime());
        if (await FindTakenAsync(database, name, cancellationToken) is { } taken)
        {
            return taken;
        }

        var kind = await database.Speakers.Where(speaker => speaker.Id == id).Select(speaker => speaker.Kind)
            .SingleAsync(cancellationToken);
        var (store, history) = (new ArticleStore(database, rules.Principal, now), new QuoteHistory(database, rules.Principal, now));
        Speaker? speaker = null;
        foreach (var ofArticle in await ListQuotesAsync(database, id, split.Quotes!, cancellationToken))
        {
            var before = ofArticle.ToDictionary(quote => quote.Id, quote => (State: QuoteState.Of(quote), quote.UpdatedAt));
            var article = await store.CorrectAsync(
                ofArticle.Key,
                article => article.Quotes.FindAll(quote => before.ContainsKey(quote.Id))
                    .ForEach(quote => quote.Attribute(Named(name, kind))),
                cancellationToken);
            foreach (var quote in article.Quotes.Where(quote => before.ContainsKey(quote.Id)))
            {
                speaker = quote.Speaker;
                await history.AddAsync(quote, before[quote.Id].State, before[quote.Id].UpdatedAt, null, false, cancellationToken);
            }
        }

        var response = (await database.DescribeAsync([speaker!.Id], cancellationToken))[0];
        return new WriteResult<SpeakerResponse>(WriteOutcome.Created, speaker.ToState()) { Resource = new Lazy<SpeakerResponse>(response) };
    }

    private static Speaker Named(string name, Parsing.SpeakerKind kind)
    {
        var speaker = SpeakerBuilder.Named(name);
        speaker.Kind = kind;
        return speaker;
    }

    private static async Task<ILookup<long, Quote>> ListQuotesAsync(
        NewsDbContext database, long speakerId, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var members = (await database.FindMembersAsync([speakerId], cancellationToken))[speakerId].ToList();
        var quotes = await database.Quotes.AsNoTracking().Include(quote => quote.Speaker).Include(quote => quote.ReportedBy)
            .Where(quote => ids.Contains(quote.Id) && members.Contains(quote.SpeakerId!.Value)).ToListAsync(cancellationToken);
        return ids.Except(quotes.Select(quote => quote.Id)).FirstOrDefault() is var other && other != 0
            ? throw new InvalidParameterException("quotes", $"Quote {other} is not of speaker {speakerId}.")
            : quotes.ToLookup(quote => quote.ArticleId);
    }

    private static async Task<WriteResult<SpeakerResponse>?> FindTakenAsync(
        NewsDbContext database, string name, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(name);
        var other = await database.Speakers.Where(speaker => speaker.NameKey == key).Select(speaker => (long?)speaker.Id)
            .Concat(database.SpeakerAliases.Where(alias => alias.Origin == AliasOrigin.Given && alias.NameKey == key)
                .Select(alias => (long?)alias.SpeakerId))
            .FirstOrDefaultAsync(cancellationToken);
        if (other is not { } id)
        {
            return null;
        }

        var root = (await database.FindRootsAsync([id], cancellationToken))[id];
        return new WriteResult<SpeakerResponse>(WriteOutcome.Rejected, await database.FindSpeakerStateAsync(root, cancellationToken))
        {
            Problem = ProblemTypes.NameTaken,
            Detail = $"'{name}' is a name of speaker {root}.",
        };
    }
}
