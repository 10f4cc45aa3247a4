using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Quotes;

/// <summary>Reads quotes with those who said and carried them.</summary>
internal sealed class QuoteReader(ReaderPool readers)
{
    /// <summary>The quote; null when there is none.</summary>
    public Task<QuoteResponse?> FindAsync(long id, CancellationToken cancellationToken) =>
        readers.ReadAsync(reader => List(reader, new[] { id }).SingleOrDefault(), cancellationToken);

    /// <summary>The quotes that have these ids, in the order of the ids.</summary>
    public static List<QuoteResponse> List(StoreReader reader, IReadOnlyList<long> ids) =>
        List(reader, [.. ids.SelectMany(id => StoredRows.Quotes.Read(reader, id))]);

    /// <summary>Quotes as they are answered.</summary>
    public static List<QuoteResponse> List(StoreReader reader, IReadOnlyList<Quote> quotes)
    {
        Name(reader, quotes);
        return [.. quotes.Select(quote => quote.ToResponse())];
    }

    public static bool KnowsSpeaker(StoreReader reader, long id) => StoredRows.Speakers.Read(reader, id).Count > 0;

    /// <summary>Gives quotes their speakers and the outlets that carried them.</summary>
    public static void Name(StoreReader reader, IReadOnlyList<Quote> quotes)
    {
        var (speakers, outlets) = (new Dictionary<long, Speaker>(), new Dictionary<long, Outlet>());
        foreach (var quote in quotes)
        {
            quote.Speaker = Find(StoredRows.Speakers, speakers, reader, quote.SpeakerId);
            quote.ReportedBy = Find(StoredRows.Outlets, outlets, reader, quote.ReportedById);
        }
    }

    private static TEntity? Find<TEntity>(
        PreparedQuery<TEntity, long> query, Dictionary<long, TEntity> known, StoreReader reader, long? id)
        where TEntity : class
    {
        if (id is not { } wanted)
        {
            return null;
        }

        return known.TryGetValue(wanted, out var found) ? found : known[wanted] = query.Read(reader, wanted)[0];
    }
}
