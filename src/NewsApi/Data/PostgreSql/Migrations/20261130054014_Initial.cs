using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace NewsApi.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "text", fixedLength: true, maxLength: 64, nullable: false, collation: "C"),
                    Hint = table.Column<string>(type: "text", maxLength: 12, nullable: false, collation: "C"),
                    Scopes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sources = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", maxLength: 100, nullable: true, collation: "C"),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReplacedById = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiKeys_ApiKeys_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "ApiKeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    ActorId = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "text", maxLength: 64, nullable: true, collation: "C"),
                    Action = table.Column<string>(type: "text", maxLength: 300, nullable: false, collation: "C"),
                    Outcome = table.Column<int>(type: "integer", nullable: false),
                    Entity = table.Column<string>(type: "text", maxLength: 20, nullable: true, collation: "C"),
                    EntityId = table.Column<long>(type: "bigint", nullable: true),
                    Detail = table.Column<string>(type: "text", maxLength: 300, nullable: true, collation: "C"),
                    TraceId = table.Column<string>(type: "text", maxLength: 100, nullable: true, collation: "C"),
                    Hash = table.Column<string>(type: "text", fixedLength: true, maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Entity = table.Column<int>(type: "integer", nullable: false),
                    EntityId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyRecords",
                columns: table => new
                {
                    Principal = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", maxLength: 255, nullable: false, collation: "C"),
                    Route = table.Column<string>(type: "text", maxLength: 500, nullable: false, collation: "C"),
                    RequestHash = table.Column<string>(type: "text", fixedLength: true, maxLength: 64, nullable: false, collation: "C"),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Collection = table.Column<string>(type: "text", maxLength: 50, nullable: true, collation: "C"),
                    ResourceId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Problem = table.Column<byte[]>(type: "bytea", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyRecords", x => new { x.Key, x.Route, x.Principal });
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "text", maxLength: 255, nullable: true, collation: "C"),
                    Principal = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    CreatedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Sources = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Format = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", maxLength: 300, nullable: true, collation: "C"),
                    OnDuplicate = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsAtomic = table.Column<bool>(type: "boolean", nullable: false),
                    IsDryRun = table.Column<bool>(type: "boolean", nullable: false),
                    IsJob = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    LastLine = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: true),
                    Created = table.Column<long>(type: "bigint", nullable: false),
                    Duplicates = table.Column<long>(type: "bigint", nullable: false),
                    Failed = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Error = table.Column<string>(type: "text", maxLength: 1000, nullable: true, collation: "C"),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LoadedSeeds",
                columns: table => new
                {
                    ContentHash = table.Column<string>(type: "text", fixedLength: true, maxLength: 64, nullable: false, collation: "C"),
                    FileName = table.Column<string>(type: "text", maxLength: 255, nullable: false, collation: "C"),
                    LoadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoadedSeeds", x => x.ContentHash);
                });

            migrationBuilder.CreateTable(
                name: "Outlets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    ArticleCount = table.Column<int>(type: "integer", nullable: false),
                    QuoteCount = table.Column<int>(type: "integer", nullable: false),
                    ReportedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outlets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reparses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    IsDryRun = table.Column<bool>(type: "boolean", nullable: false),
                    Filter = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    LastArticleId = table.Column<long>(type: "bigint", nullable: false),
                    EndArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Changed = table.Column<long>(type: "bigint", nullable: false),
                    ParserVersion = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Error = table.Column<string>(type: "text", maxLength: 1000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reparses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Speakers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    NameKey = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    MergedIntoId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SameAs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    GivenRoles = table.Column<string>(type: "text", nullable: false, defaultValueSql: "'[]'", collation: "C"),
                    Tags = table.Column<string>(type: "text", nullable: false, defaultValueSql: "'[]'", collation: "C"),
                    IsCompared = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    QuoteCount = table.Column<int>(type: "integer", nullable: false),
                    ArticleCount = table.Column<int>(type: "integer", nullable: false),
                    FirstQuotedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastQuotedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Speakers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoreInfos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoreInfos", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportLines",
                columns: table => new
                {
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "text", maxLength: 1000, nullable: true, collation: "C"),
                    Hash = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: true),
                    Problem = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportLines", x => new { x.ImportId, x.Line });
                    table.ForeignKey(
                        name: "FK_ImportLines_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Headline = table.Column<string>(type: "text", maxLength: 500, nullable: false, collation: "C"),
                    HeadlineIsDerived = table.Column<bool>(type: "boolean", nullable: false),
                    Lead = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OutletId = table.Column<long>(type: "bigint", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ListedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WordCount = table.Column<int>(type: "integer", nullable: false),
                    QuoteCount = table.Column<int>(type: "integer", nullable: false),
                    Given = table.Column<int>(type: "integer", nullable: false),
                    ParserVersion = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(type: "text", fixedLength: true, maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    RevisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevisedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    RevisedMembers = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Byline = table.Column<string>(type: "text", maxLength: 300, nullable: true, collation: "C"),
                    Dateline = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Source = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Url = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    ExternalId = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "text", maxLength: 35, nullable: true, collation: "C"),
                    Copyright = table.Column<string>(type: "text", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerAliases",
                columns: table => new
                {
                    SpeakerId = table.Column<long>(type: "bigint", nullable: false),
                    NameKey = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C"),
                    Origin = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerAliases", x => new { x.SpeakerId, x.NameKey });
                    table.ForeignKey(
                        name: "FK_SpeakerAliases_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerMatchKeys",
                columns: table => new
                {
                    SpeakerId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerMatchKeys", x => new { x.Key, x.SpeakerId });
                    table.ForeignKey(
                        name: "FK_SpeakerMatchKeys_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerRevisions",
                columns: table => new
                {
                    SpeakerId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Changed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerRevisions", x => new { x.SpeakerId, x.Number });
                    table.ForeignKey(
                        name: "FK_SpeakerRevisions_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerSuggestions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FirstId = table.Column<long>(type: "bigint", nullable: false),
                    SecondId = table.Column<long>(type: "bigint", nullable: false),
                    Rule = table.Column<string>(type: "text", maxLength: 40, nullable: false, collation: "C"),
                    Score = table.Column<double>(type: "double precision", nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerSuggestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpeakerSuggestions_Speakers_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SpeakerSuggestions_Speakers_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleRevisions",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Changed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Headline = table.Column<string>(type: "text", maxLength: 500, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleRevisions", x => new { x.ArticleId, x.Number });
                    table.ForeignKey(
                        name: "FK_ArticleRevisions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleTags",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Tag = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C"),
                    TagKey = table.Column<string>(type: "text", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleTags", x => new { x.ArticleId, x.Position });
                    table.ForeignKey(
                        name: "FK_ArticleTags_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleTexts",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleTexts", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_ArticleTexts_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuoteReviews",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    OutletId = table.Column<long>(type: "bigint", nullable: true),
                    Rule = table.Column<string>(type: "text", maxLength: 60, nullable: false, collation: "C"),
                    ParserVersion = table.Column<string>(type: "text", maxLength: 20, nullable: false, collation: "C"),
                    Verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Missed = table.Column<int>(type: "integer", nullable: false),
                    SectionQuotes = table.Column<int>(type: "integer", nullable: false),
                    WasLocked = table.Column<bool>(type: "boolean", nullable: false),
                    ReviewedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReviewedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteReviews", x => x.QuoteId);
                    table.ForeignKey(
                        name: "FK_QuoteReviews_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuoteRevisions",
                columns: table => new
                {
                    QuoteId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<string>(type: "text", maxLength: 200, nullable: true, collation: "C"),
                    Changed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Correction = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "text", maxLength: 2000, nullable: true, collation: "C"),
                    DismissedText = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteRevisions", x => new { x.QuoteId, x.Number });
                    table.ForeignKey(
                        name: "FK_QuoteRevisions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReparseResults",
                columns: table => new
                {
                    ReparseId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReparseResults", x => new { x.ReparseId, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ReparseResults_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReparseResults_Reparses_ReparseId",
                        column: x => x.ReparseId,
                        principalTable: "Reparses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RevisionBodies",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    LastRevision = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionBodies", x => new { x.ArticleId, x.LastRevision });
                    table.ForeignKey(
                        name: "FK_RevisionBodies_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Sections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Heading = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    HeadingStart = table.Column<int>(type: "integer", nullable: true),
                    HeadingEnd = table.Column<int>(type: "integer", nullable: true),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Paragraphs = table.Column<string>(type: "text", nullable: false),
                    QuoteCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sections_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpeakerRoles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SpeakerId = table.Column<long>(type: "bigint", nullable: false),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "text", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerRoles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpeakerRoles_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SpeakerRoles_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Quotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    SectionId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    WordCount = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Spans = table.Column<string>(type: "text", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    SpeakerId = table.Column<long>(type: "bigint", nullable: true),
                    NamedId = table.Column<long>(type: "bigint", nullable: true),
                    SpeakerMentionText = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SpeakerMentionStart = table.Column<int>(type: "integer", nullable: true),
                    SpeakerMentionEnd = table.Column<int>(type: "integer", nullable: true),
                    CueText = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CueKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CueStart = table.Column<int>(type: "integer", nullable: true),
                    CueEnd = table.Column<int>(type: "integer", nullable: true),
                    ReportedById = table.Column<long>(type: "bigint", nullable: true),
                    ReportedByText = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReportedByStart = table.Column<int>(type: "integer", nullable: true),
                    ReportedByEnd = table.Column<int>(type: "integer", nullable: true),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Rule = table.Column<string>(type: "text", maxLength: 60, nullable: false, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Candidates = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Locked = table.Column<bool>(type: "boolean", nullable: false),
                    ListedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Quotes_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Quotes_Outlets_ReportedById",
                        column: x => x.ReportedById,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Quotes_Sections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Quotes_Speakers_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Speakers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Hash",
                table: "ApiKeys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_ReplacedById",
                table: "ApiKeys",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTags_TagKey_ArticleId",
                table: "ArticleTags",
                columns: new[] { "TagKey", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ContentHash",
                table: "Articles",
                column: "ContentHash");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CreatedAt_Id_DeletedAt",
                table: "Articles",
                columns: new[] { "CreatedAt", "Id", "DeletedAt" },
                descending: new[] { true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DeletedAt",
                table: "Articles",
                column: "DeletedAt",
                filter: "\"DeletedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ExternalId_OutletId",
                table: "Articles",
                columns: new[] { "ExternalId", "OutletId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ListedAt_Id_DeletedAt",
                table: "Articles",
                columns: new[] { "ListedAt", "Id", "DeletedAt" },
                descending: new[] { true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_OutletId_DeletedAt_ListedAt_Id",
                table: "Articles",
                columns: new[] { "OutletId", "DeletedAt", "ListedAt", "Id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_UpdatedAt_Id_DeletedAt",
                table: "Articles",
                columns: new[] { "UpdatedAt", "Id", "DeletedAt" },
                descending: new[] { true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Entity_EntityId",
                table: "AuditEntries",
                columns: new[] { "Entity", "EntityId" });

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyRecords_CreatedAt",
                table: "IdempotencyRecords",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_Key_Principal",
                table: "Imports",
                columns: new[] { "Key", "Principal" });

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_NameKey",
                table: "Outlets",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_Name_Id",
                table: "Outlets",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_QuoteReviews_ArticleId",
                table: "QuoteReviews",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_QuoteRevisions_ArticleId",
                table: "QuoteRevisions",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ArticleId_Position",
                table: "Quotes",
                columns: new[] { "ArticleId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ListedAt_Id_DeletedAt",
                table: "Quotes",
                columns: new[] { "ListedAt", "Id", "DeletedAt" },
                descending: new[] { true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_NamedId_SpeakerId",
                table: "Quotes",
                columns: new[] { "NamedId", "SpeakerId" },
                filter: "\"NamedId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ReportedById_DeletedAt_ListedAt_Id",
                table: "Quotes",
                columns: new[] { "ReportedById", "DeletedAt", "ListedAt", "Id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SectionId",
                table: "Quotes",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_SpeakerId_DeletedAt_ListedAt_Id",
                table: "Quotes",
                columns: new[] { "SpeakerId", "DeletedAt", "ListedAt", "Id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_ReparseResults_ArticleId",
                table: "ReparseResults",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Sections_ArticleId_Position",
                table: "Sections",
                columns: new[] { "ArticleId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerAliases_NameKey",
                table: "SpeakerAliases",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerMatchKeys_SpeakerId",
                table: "SpeakerMatchKeys",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerRoles_ArticleId",
                table: "SpeakerRoles",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerRoles_SpeakerId_Text",
                table: "SpeakerRoles",
                columns: new[] { "SpeakerId", "Text" });

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerSuggestions_FirstId_SecondId",
                table: "SpeakerSuggestions",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerSuggestions_SecondId",
                table: "SpeakerSuggestions",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerSuggestions_Status_Score_Id",
                table: "SpeakerSuggestions",
                columns: new[] { "Status", "Score", "Id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_Id",
                table: "Speakers",
                column: "Id",
                filter: "NOT \"IsCompared\"");

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_MergedIntoId",
                table: "Speakers",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_NameKey",
                table: "Speakers",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_Name_Id",
                table: "Speakers",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Speakers_QuoteCount_Id_MergedIntoId",
                table: "Speakers",
                columns: new[] { "QuoteCount", "Id", "MergedIntoId" },
                descending: new[] { true, false, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "ArticleRevisions");

            migrationBuilder.DropTable(
                name: "ArticleTags");

            migrationBuilder.DropTable(
                name: "ArticleTexts");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords");

            migrationBuilder.DropTable(
                name: "ImportLines");

            migrationBuilder.DropTable(
                name: "LoadedSeeds");

            migrationBuilder.DropTable(
                name: "QuoteReviews");

            migrationBuilder.DropTable(
                name: "QuoteRevisions");

            migrationBuilder.DropTable(
                name: "Quotes");

            migrationBuilder.DropTable(
                name: "ReparseResults");

            migrationBuilder.DropTable(
                name: "RevisionBodies");

            migrationBuilder.DropTable(
                name: "SpeakerAliases");

            migrationBuilder.DropTable(
                name: "SpeakerMatchKeys");

            migrationBuilder.DropTable(
                name: "SpeakerRevisions");

            migrationBuilder.DropTable(
                name: "SpeakerRoles");

            migrationBuilder.DropTable(
                name: "SpeakerSuggestions");

            migrationBuilder.DropTable(
                name: "StoreInfos");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "Sections");

            migrationBuilder.DropTable(
                name: "Reparses");

            migrationBuilder.DropTable(
                name: "Speakers");

            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropTable(
                name: "Outlets");
        }
    }
}
