using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Backups;

public sealed class RefusedBackupTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [PostgreSqlFact]
    public async Task Post_DatabaseInPostgreSql_NamesItsTools()
    {
        var response = await host.CreateClient().PostAsync("/api/v1/admin/backups", null);

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Conflict, "backups-elsewhere");
        Assert.Contains("pg_dump", problem.Get("detail"));
    }
}
