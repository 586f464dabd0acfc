using Province.App.Exchange;
using Province.App.Jobs;
using Province.App.Security;
using Province.Data;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();

var database = new DatabaseOptions
{
    Provider = builder.Configuration["Database:Provider"] ?? "sqlite",
    Folder = builder.Configuration["Database:Folder"] ?? "data",
    Owner = builder.Configuration.GetConnectionString("Owner"),
    Application = builder.Configuration.GetConnectionString("Application"),
};
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddProvinceData(database);
builder.Services.AddDoor();
builder.Services.AddExchange();
builder.Services.AddJobs(builder.Configuration);
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<RefusalProblems>();

var app = builder.Build();
app.UseExceptionHandler();
await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
await app.RunAsync();

/// <summary>Named so that tests can start the application.</summary>
public partial class Program;
