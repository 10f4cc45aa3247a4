using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>Registers corrections of quotes.</summary>
internal static class CorrectionServices
{
    public static IServiceCollection AddCorrections(this IServiceCollection services) => services
        .AddJson(CorrectionJsonContext.Default)
        .AddMergePatch<QuotePatch, QuoteCorrection>()
        .AddSingleton<QuoteCorrector>()
        .AddSingleton<SpeakerSplitter>()
        .AddScoped<QuoteRevisions>()
        .AddScoped<QuoteCandidates>()
        .AddSingleton(new StateReader(
            QuoteCorrections.Collection,
            async (provider, state, token) => await provider.GetRequiredService<QuoteService>().FindAsync(state.Id, token)));
}

/// <summary>The types of this folder that are read and written as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(QuoteCorrection))]
[JsonSerializable(typeof(AddedQuote))]
[JsonSerializable(typeof(SpeakerSplit))]
[JsonSerializable(typeof(Page<QuoteRevisionResponse>))]
[JsonSerializable(typeof(CandidateList))]
internal sealed partial class CorrectionJsonContext : JsonSerializerContext;
