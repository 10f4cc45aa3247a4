using Microsoft.EntityFrameworkCore;

namespace NewsApi.Data.Sqlite;

/// <summary>The store on SQLite.</summary>
internal sealed class SqliteNewsDbContext(DbContextOptions<SqliteNewsDbContext> options) : NewsDbContext(options);
