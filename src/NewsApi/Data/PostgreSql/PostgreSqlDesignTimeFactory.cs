using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsApi.Data.PostgreSql;

/// <summary>Lets <c>dotnet ef migrations add</c> make the context without a server of PostgreSQL.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlNewsDbContext>
{
    public PostgreSqlNewsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlNewsDbContext>().UseNpgsql("Host=localhost;Database=newsapi").Options);
}
