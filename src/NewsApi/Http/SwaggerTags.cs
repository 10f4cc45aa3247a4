using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Defines the groups of operations, in the order of Swagger UI.</summary>
internal sealed class SwaggerTags : IDocumentFilter
{
    private static readonly (string Name, string Description)[] Tags =
    [
        ("Articles", "News articles: stored as posted, parsed into sections and quotes."),
        ("Revisions", "Earlier states of articles: one for every change of text or metadata."),
        ("Quotes", "Quotes of all articles."),
        ("Speakers", "People and organizations that are quoted."),
        ("Sources", "Agencies, newspapers and broadcasters."),
        ("Search", "Search, completion and statistics."),
        ("Operation", "Administration of the server and background jobs."),
        ("Reference", "Problem types, attribution rules and the quality of the parser."),
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) => swaggerDoc.Tags =
        new HashSet<OpenApiTag>(Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }));
}
