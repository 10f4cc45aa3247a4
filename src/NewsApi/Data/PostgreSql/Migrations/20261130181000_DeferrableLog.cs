using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsApi.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class DeferrableLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(EmbeddedSql.Read("PostgreSql", "change-log-v3.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, entity) in new[] { ("Articles", "article"), ("Quotes", "quote"), ("Speakers", "speaker") })
            {
                migrationBuilder.Sql($"""
                    DROP FUNCTION log_created_{entity} CASCADE;
                    DROP TRIGGER "{table}_deleted" ON "{table}";
                    CREATE TRIGGER "{table}_logged" AFTER INSERT OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION log_{entity}();
                    """);
            }

            migrationBuilder.Sql(EmbeddedSql.Read("PostgreSql", "change-log-v2.sql"));
        }
    }
}
