using NewsApi.Http;

namespace NewsApi.Quotes;

/// <summary>What reads quotes.</summary>
internal static class QuoteServices
{
    public static IServiceCollection AddQuotes(this IServiceCollection services) => services
        .AddJson(QuoteJsonContext.Default)
        .AddScoped<QuoteService>()
        .AddScoped<QuoteLists>()
        .AddScoped<QuoteFilters>();
}
