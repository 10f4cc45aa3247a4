using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.HasKey(key => key.Id);

        builder.Property(key => key.Name).HasMaxLength(ApiKey.NameMaxLength);
        builder.Property(key => key.Hash).HasMaxLength(ApiKey.HashLength).IsFixedLength();
        builder.Property(key => key.Hint).HasMaxLength(ApiKey.HintMaxLength);
        builder.Property(key => key.CreatedBy).HasMaxLength(ApiKey.NameMaxLength);

        builder.HasOne<ApiKey>().WithMany().HasForeignKey(key => key.ReplacedById).OnDelete(DeleteBehavior.SetNull);

        // Which key does a request have?
        builder.HasIndex(key => key.Hash).IsUnique();
    }
}
