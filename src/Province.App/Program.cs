using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;
using Province.App.Exchange;
using Province.App.Features.Accounts;
using Province.App.Features.Audit;
using Province.App.Features.Campaigns;
using Province.App.Features.Deadlines;
using Province.App.Features.Deadlines.Sending;
using Province.App.Features.Draws;
using Province.App.Features.Exchange;
using Province.App.Features.Files;
using Province.App.Features.Home;
using Province.App.Features.Inspections;
using Province.App.Features.Jobs;
using Province.App.Features.Plans;
using Province.App.Features.Reports;
using Province.App.Jobs;
using Province.App.Security;
using Province.App.Seed;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.App.Verbs;
using Province.Data;

var builder = WebApplication.CreateBuilder(OperatorVerbs.Asked(args) ? [] : args);
builder.WebHost.UseStaticWebAssets();
if (OperatorVerbs.Asked(args))   // what a verb prints is for files and scripts
    builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);

var database = new DatabaseOptions
{
    Provider = builder.Configuration["Database:Provider"] ?? "sqlite",
    Folder = builder.Configuration["Database:Folder"] ?? "data",
    Owner = builder.Configuration.GetConnectionString("Owner"),
    Application = builder.Configuration.GetConnectionString("Application"),
};
database.Configure(new DbContextOptionsBuilder());   // refuses bad settings now, not at the first request
_ = database.BuildModelAsync();
builder.Services.Configure<HostOptions>(options => options.ServicesStartConcurrently = true);   // the endpoints while the keys are read
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddProvinceData(database);
builder.Services.AddDoor();
builder.AddProvinceSecurity();
builder.Services.AddProvinceApi();
builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
builder.Services.AddExchange();
builder.Services.AddJobs(builder.Configuration, database);
builder.Services.AddShell();
builder.Services.AddAccounts();
builder.Services.AddPlans();
builder.Services.AddCampaigns();
builder.Services.AddDraws();
builder.Services.AddInspections();
builder.Services.AddExchangePages();
builder.Services.AddAuditPages();
builder.Services.AddJobPages();
builder.Services.AddDeadlines();
builder.Services.AddSending(builder.Configuration);
builder.Services.AddReports();

var app = builder.Build();
if (OperatorVerbs.Asked(args))
    return await OperatorVerbs.RunAsync(app.Services, args);

await app.PrepareDatabaseAsync();
app.UseForwardedHeaders();
if (!app.Environment.IsDevelopment())
    app.UseHsts();
app.UseShell();
app.UseApiProblems();
if (app.Environment.IsDevelopment())
    app.UseApiExplorer();
app.UseRouting();
app.UseProvinceSecurity();
app.MapHealthChecks("/health").AllowAnonymous();
var api = app.MapApi();
var pages = app.MapPages();
api.MapAccounts(pages);
api.MapPlans(pages);
api.MapCampaigns(pages);
api.MapDraws(pages);
api.MapInspections(pages);
api.MapExchange(pages);
api.MapAudit(pages);
api.MapJobs(pages);
api.MapDeadlines(pages);
api.MapSending(pages);
api.MapReports(pages);
ReadFile.Map(api, pages);
ShowHome.Map(pages);
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the application.</summary>
public partial class Program;
