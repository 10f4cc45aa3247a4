using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class OutletConfiguration : IEntityTypeConfiguration<Outlet>
{
    public void Configure(EntityTypeBuilder<Outlet> builder)
    {
        builder.HasKey(outlet => outlet.Id);

        builder.Property(outlet => outlet.Name).HasMaxLength(Outlet.NameMaxLength);
        builder.Property(outlet => outlet.NameKey).HasMaxLength(Outlet.NameMaxLength);

        // Storing an article: do we know this name?
        builder.HasIndex(outlet => outlet.NameKey).IsUnique();
        // GET /sources
        builder.HasIndex(outlet => new { outlet.Name, outlet.Id });
    }
}
