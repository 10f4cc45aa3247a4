using NewsApi.Access;
using NewsApi.Access.Limiting;
using NewsApi.Access.Proxies;
using NewsApi.Articles;
using NewsApi.Backups;
using NewsApi.Commands;
using NewsApi.Corrections;
using NewsApi.Data;
using NewsApi.Exports;
using NewsApi.Http;
using NewsApi.Http.Caching;
using NewsApi.Idempotency;
using NewsApi.Imports;
using NewsApi.Jobs;
using NewsApi.Nodes;
using NewsApi.Quotes;
using NewsApi.Reparsing;
using NewsApi.Reviews;
using NewsApi.Revisions;
using NewsApi.Search;
using NewsApi.Seeds;
using NewsApi.Settings;
using NewsApi.Sources;
using NewsApi.Speakers;
using NewsApi.Stats;
using NewsApi.Telemetry;
using NewsApi.Trash;
using NewsApi.Writes;

var command = CommandLine.Parse(args);
if (!command.NeedsServices)
{
    return await command.RunAsync();
}

UnusedMemory.LimitHeaps();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = command.Settings,
    ContentRootPath = AppContext.BaseDirectory,
});

builder.Configuration.AddDefaults(builder.Environment.EnvironmentName);
command.Configure(builder.Logging);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddStore(builder.Configuration);
builder.Services.AddSeeds();
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddHttp();
builder.Services.AddConnectionDrain();
builder.Services.AddShutdownDelay();
builder.Services.AddResponseCache();
builder.Services.AddWrites();
builder.Services.AddIdempotency();
builder.Services.AddArticles();
builder.Services.AddQuotes();
builder.Services.AddCorrections();
builder.Services.AddExports();
builder.Services.AddSpeakers();
builder.Services.AddSources();
builder.Services.AddStats();
builder.Services.AddReparsing();
builder.Services.AddReviews();
builder.Services.AddRevisions();
builder.Services.AddTrash();
builder.Services.AddJobs();
builder.Services.AddImports();
builder.Services.AddSearch();
builder.Services.AddNodes();
builder.Services.AddBackups();
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddSwagger();
builder.Services.AddHealthChecks().AddCheck<StoreHealthCheck>("database").AddCheck<SearchHealthCheck>("search index");

await using var app = builder.Build();

app.UseProxies();
app.UseRequestLog();
app.UseSecurityHeaders();
app.UseRouting();
app.UseConfiguredCors();
app.UseAccess();
app.UseChangeSequences();
app.UseRepresentationTags();
app.UseOutputCache();
app.UseResponseCompression();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseWorkLimits();
app.UseWellFormedRequests();
app.UseOptionsResponses();
app.UseBodyDecompression();
app.UseSwaggerUi();
app.MapControllers();
app.MapHealth();
app.MapMetrics();
app.MapRoot();

return await command.RunAsync(app);
