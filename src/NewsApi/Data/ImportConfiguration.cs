using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.Property(import => import.Key).HasMaxLength(IdempotencyRecord.KeyMaxLength);
        builder.Property(import => import.Principal).HasMaxLength(IdempotencyRecord.PrincipalMaxLength);
        builder.Property(import => import.CreatedBy).HasMaxLength(AuditEntry.ActorMaxLength);
        builder.Property(import => import.Name).HasMaxLength(Import.NameMaxLength);
        builder.Property(import => import.Error).HasMaxLength(Import.ErrorMaxLength);

        // The import that is to be continued.
        builder.HasIndex(import => new { import.Key, import.Principal });
    }
}

internal sealed class ImportLineConfiguration : IEntityTypeConfiguration<ImportLine>
{
    public void Configure(EntityTypeBuilder<ImportLine> builder)
    {
        builder.HasKey(line => new { line.ImportId, line.Line });

        builder.Property(line => line.Name).HasMaxLength(ImportLine.NameMaxLength);

        builder.HasOne<Import>().WithMany().HasForeignKey(line => line.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportPartConfiguration : IEntityTypeConfiguration<ImportPart>
{
    public void Configure(EntityTypeBuilder<ImportPart> builder)
    {
        builder.HasKey(part => new { part.ImportId, part.Number });

        builder.HasOne<Import>().WithMany().HasForeignKey(part => part.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
